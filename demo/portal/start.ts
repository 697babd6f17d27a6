import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { portalPlugin } from './plugin.ts';

// `npm start`: the demo with the portal's server in it. `-- --open` opens it, `-- --empty` leaves the invented cases out.

const { values } = parseArgs({
  options: {
    open: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
    port: { type: 'string', default: '5173' },
    data: { type: 'string', default: fileURLToPath(new URL('data', import.meta.url)) },
  },
});
const demo = fileURLToPath(new URL('..', import.meta.url));

const server = await createServer({
  root: demo,
  configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
  plugins: [portalPlugin({ data: values.data, isEmpty: values.empty })],
  server: { port: Number(values.port), open: values.open && '/portal/' },
});
await server.listen();
console.log(`\n  Portal: ${new URL('portal/', server.resolvedUrls!.local[0])}\n`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void server.close());
