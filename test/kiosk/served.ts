import { FolderServer } from './folder-server.ts';

/** Settings of an office that holds talks, and waits: a slow computer is not taken for one that nobody is at. */
export function patient(settings: object = {}): string {
  return JSON.stringify({
    idle: { coverAfterSeconds: 3600, clearAfterSeconds: 7200 },
    talkBeforeReview: true,
    ...settings,
  });
}

/** The kiosk as `npm run build` puts it out, from a server that knows nothing, with an office's own `kiosk.json`. */
export async function served(settings: object = {}, { keepsPages = true } = {}): Promise<FolderServer> {
  const server = new FolderServer();
  server.keepsPages = keepsPages;
  server.settings = patient(settings);
  server.cacheControl = undefined;
  return server.start();
}
