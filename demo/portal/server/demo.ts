import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { agency } from './agency.ts';
import { inventedCases } from './invented-cases.ts';
import { readSecret } from './sealing.ts';
import { portalServer, type PortalOptions } from './server.ts';
import { sqliteStore } from './sqlite-store.ts';
import { Vault } from './vault.ts';

/** The portal as `npm start` has it: with invented cases where its database is new, unless it is to be empty. */
export async function openDemoPortal(data: string, isEmpty: boolean, page: PortalOptions['page']) {
  const file = join(data, isEmpty ? 'empty.sqlite' : 'portal.sqlite');
  const isNew = !existsSync(file);
  const secret = readSecret(process.env['PORTAL_KEY'], join(data, 'demo-key'));
  if (secret.isKeyBesideDatabase) console.log('No PORTAL_KEY is set: a key is beside the database. For a demo only.');
  const store = sqliteStore(file);
  if (isNew && !isEmpty) await new Vault(store, secret.secret).write(await inventedCases(agency.config));
  return { app: await portalServer({ ...agency, ...secret, store, page }), file };
}
