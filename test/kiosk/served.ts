import { FolderServer } from './folder-server.ts';

/** The kiosk as `npm run build` puts it out, from a server that knows nothing, with an office's own `kiosk.json`. */
export async function served(settings: object = {}): Promise<FolderServer> {
  const server = new FolderServer();
  server.settings = JSON.stringify(settings);
  server.cacheControl = undefined;
  return server.start();
}
