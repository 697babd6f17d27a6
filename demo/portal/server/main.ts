import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { agency } from './agency.ts';
import { readSecret } from './sealing.ts';
import { portalServer } from './server.ts';
import { sqliteStore } from './sqlite-store.ts';

// The server alone, without pages: `node main.ts`. A host's own process manager starts and ends it.

const { PORTAL_DATA = 'portal-data', PORTAL_KEY, PORTAL_PORT = '3000', PORTAL_REQUESTS_PER_MINUTE } = process.env;
mkdirSync(PORTAL_DATA, { recursive: true });
const secret = readSecret(PORTAL_KEY, join(PORTAL_DATA, 'demo-key'));
if (secret.isKeyBesideDatabase) console.log('No PORTAL_KEY: the key is beside the database. For a demo only.');

const app = await portalServer({
  ...agency,
  ...secret,
  store: sqliteStore(join(PORTAL_DATA, 'portal.sqlite')),
  requestsPerMinute: PORTAL_REQUESTS_PER_MINUTE ? Number(PORTAL_REQUESTS_PER_MINUTE) : undefined,
});
// What was answered is on the disk already; what is under way is finished, and who only holds the line is cut off.
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    setTimeout(() => app.server.closeAllConnections(), 2000).unref();
    void app.close();
  });
console.log(`Portal: ${await app.listen({ port: Number(PORTAL_PORT), host: '127.0.0.1' })}`);
