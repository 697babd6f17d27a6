import { join } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { FolderServer } from '../kiosk/folder-server.ts';
import { installApp, minutes, talkAt, type InstalledApp } from './installed-app.ts';

let app: InstalledApp;
let server: FolderServer | undefined;

beforeAll(() => {
  app = installApp('parcel');
}, minutes);

afterAll(async () => {
  await server?.stop();
  app?.remove();
}, minutes);

it(
  'Parcel builds a page with what the guide says, and the record of a talk reaches it',
  async () => {
    app.run('build');
    server = await new FolderServer(join(app.folder, 'dist')).start();
    await talkAt(server.address);
  },
  minutes,
);
