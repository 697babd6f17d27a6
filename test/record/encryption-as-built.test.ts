import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { passphrasesOnly } from '../../src/packaging/passphrases-only.ts';
import { withoutMessages } from '../../src/packaging/without-messages.ts';
import * as source from '../../src/record/age.ts';

const file = fileURLToPath(new URL('../../src/record/age.ts', import.meta.url));

/**
 * What encrypts, as it is in the file for a page and in the kiosk: without what the library has for keys, and says to whoever
 * calls it wrongly.
 */
async function built(): Promise<typeof source> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [passphrasesOnly(), withoutMessages()],
    build: { write: false, minify: false, lib: { entry: file, formats: ['es'] } },
  });
  const { code } = (result as Rolldown.RolldownOutput[])[0]!.output[0];
  expect(code).not.toMatch(/mlkem|hpke-v1|p256tag|hash was destroyed/i);
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

it('What encrypts in the built files writes what the source reads, and reads it itself', async () => {
  const text = '{"said":"señal"}';
  const reduced = await built();
  const bytes = await reduced.encrypt(text, 'correct horse', {});

  expect(await source.decrypt(bytes, ['correct horse'], {})).toBe(text);
  expect(await reduced.decrypt(bytes, ['correct horse'], {})).toBe(text);
});
