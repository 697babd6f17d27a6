import { readFile } from 'node:fs/promises';
import { built } from '../built.ts';

/** How each part of the one-file build arrives, by the page that asks: `{ page: { part: how } }`. */
const ways = new Map();

/**
 * Serves the built one file under `/misbehaving/<page>/`, and its parts as that page has asked for by
 * `/misbehaving/<page>/?part=<name>&how=<way>`: until it says `well`.
 */
export async function misbehavingServer(context, next) {
  const [, page, file] = /^\/misbehaving\/(\w+)\/([\w.-]*)$/.exec(context.path) ?? [];
  if (!page) return next();
  if (!ways.has(page)) ways.set(page, new Map());
  const parts = ways.get(page);
  const { part, how } = context.query;
  if (part) {
    parts.set(part, how);
    context.body = '';
    return undefined;
  }
  const name = file.replace(/^open-door-screening-?|\.js$/g, '');
  const code = await readFile(built(`dist/${file}`), 'utf8');
  context.set('Cache-Control', 'no-store');
  context.type = 'text/javascript';
  switch (parts.get(name)) {
    case 'missing':
      context.status = 404;
      break;
    case 'broken server':
      context.status = 503;
      break;
    case 'html':
      context.type = 'text/html';
      context.body = '<!doctype html><title>Log in</title>';
      break;
    case 'html as a script':
      context.body = '<!doctype html><title>Log in</title>';
      break;
    case 'empty':
      context.body = '';
      break;
    case 'cut off':
      context.body = code.slice(0, code.length / 2);
      break;
    case 'of another version':
      context.body = code.replace(/build[\da-f]{8}/, 'build00000000');
      break;
    case 'broken off':
      context.respond = false;
      context.req.socket.destroy();
      break;
    case 'never':
      // Until the browser gives up.
      context.respond = false;
      break;
    default:
      context.body = code;
  }
  return undefined;
}
