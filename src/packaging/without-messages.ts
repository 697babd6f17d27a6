import type { Plugin } from 'vite';
import { messageOf, rewritten } from './syntax.ts';

/**
 * Leaves out of the libraries for encryption and for what is drawn what their errors say: to whoever calls them wrongly,
 * which nothing here does, and of a damaged file, which is told in other words.
 */
export function withoutMessages(): Plugin {
  return {
    name: 'without-messages',
    transform: {
      filter: { id: /\/node_modules\/(age-encryption|@noble\/(ciphers|hashes)|lit-html|@lit)\// },
      handler(code) {
        return rewritten(code, this.parse(code), (node) => {
          const message = messageOf(node, code);
          return message && [message, ''];
        });
      },
    },
  };
}
