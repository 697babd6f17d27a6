// Takes over what the server has rendered: the support has to be there before Lit is.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import '../../dist/define.js';
