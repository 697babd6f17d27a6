import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { decryptText, encryptText, FileError, readSavedFile } from 'open-door-screening/files';
import { describe, expect, it } from 'vitest';

const passphrase = 'four quiet herons wading';
const text = '{"assessment":"La niña volvió. ✓"}';

/** As another program of the format does it. */
async function byOther(words = passphrase, work = 10, content = text): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(words);
  encrypter.setScryptWorkFactor(work);
  return encrypter.encrypt(content);
}

/** The same file with another header; what follows is as it was. */
function withStanza(bytes: Uint8Array, change: (line: string) => string): Uint8Array {
  const [version, stanza, ...rest] = Buffer.from(bytes).toString('latin1').split('\n');
  return Buffer.from([version, change(stanza!), ...rest].join('\n'), 'latin1');
}

async function refusal(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => 'opened',
    (error: unknown) => (error instanceof FileError ? error.reason : String(error)),
  );
}

describe('files of the age format', () => {
  it('that are made here open elsewhere', async () => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const bytes = await encryptText(text, passphrase);

    expect(await decrypter.decrypt(bytes, 'text')).toBe(text);
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/);
  });

  it.each([1, 10, 17])('that are made elsewhere open here, with a work factor of %i', async (work) => {
    expect(await decryptText(await byOther(passphrase, work), passphrase)).toBe(text);
  });

  it.each([
    ['a passphrase in another form', 'wrong-passphrase', (bytes: Uint8Array) => bytes, `${passphrase} `],
    ['one bit another in what it holds', 'damaged', (bytes: Uint8Array) => flipped(bytes, bytes.length - 3)],
    ['one bit another in its header', 'damaged', (bytes: Uint8Array) => flipped(bytes, 3)],
    ['half of it', 'damaged', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
    ['no header', 'damaged', () => new Uint8Array()],
    ['no work factor', 'damaged', (bytes: Uint8Array) => withStanza(bytes, (line) => line.replace(/ \d+$/, ''))],
    ['a work factor of 0', 'damaged', (bytes: Uint8Array) => withStanza(bytes, (line) => line.replace(/\d+$/, '0'))],
    ['one in another form', 'damaged', (bytes: Uint8Array) => withStanza(bytes, (line) => line.replace(/\d+$/, '1e1'))],
    ['more in its stanza', 'damaged', (bytes: Uint8Array) => withStanza(bytes, (line) => `${line} 7`)],
    ['a short salt', 'damaged', (bytes: Uint8Array) => withStanza(bytes, (line) => line.replace(/t \S{4}/, 't '))],
    ['no salt', 'damaged', (bytes: Uint8Array) => withStanza(bytes, (line) => line.replace(/t \S+/, 't !'))],
  ])('with %s are refused as %s', async (_name, reason, change, words = passphrase) => {
    expect(await refusal(decryptText(change(await byOther()), words))).toBe(reason);
  });

  it.each(['21', '30', '64', '9007199254740993', '9'.repeat(400)])(
    'with a work factor of %s are refused before anything is worked out',
    async (work) => {
      const bytes = withStanza(await byOther(), (line) => line.replace(/\d+$/, work));
      const shares: number[] = [];

      expect(await refusal(decryptText(bytes, passphrase, { onProgress: (share) => shares.push(share) }))).toBe(
        'too-costly',
      );
      expect(shares).toEqual([]);
    },
  );

  it('for keys, which have no passphrase, are refused', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()));

    expect(await refusal(decryptText(await encrypter.encrypt(text), passphrase))).toBe('wrong-passphrase');
  });
});

describe('what is no text', () => {
  it.each([
    ['data that was not written as text', { id: 1 }, 'a passphrase', 'text: expected text'],
    ['nothing', undefined, 'a passphrase', 'text: expected text'],
    ['no passphrase', 'text', undefined, 'passphrase: expected some text'],
    ['an empty passphrase', 'text', '', 'passphrase: expected some text'],
  ])('is not encrypted: %s', async (_, given, by, message) => {
    await expect(encryptText(given as never, by as never)).rejects.toThrow(message);
  });
});

describe('a passphrase', () => {
  const composed = 'cuatro garzas están aquí'.normalize('NFC');
  const decomposed = composed.normalize('NFD');

  it.each([
    ['as it was typed in an earlier version', decomposed, decomposed],
    ['in the other form than in an earlier version', decomposed, composed],
    ['in the one form of another program', composed, decomposed],
    ['in no form at all', 'a\u0301\u00e9 garzas', 'a\u0301\u00e9 garzas'],
  ])('opens %s', async (_name, before, now) => {
    expect(await decryptText(await byOther(before), now)).toBe(text);
  });

  it('is worked out once where it has one form', async () => {
    const shares: number[] = [];
    await refusal(decryptText(await byOther(), 'another one', { onProgress: (share) => shares.push(share) }));

    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  });
});

describe('while it is worked out', () => {
  it('progress is reported in steps, and other tasks have their turn', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const seen: { share: number; turns: number }[] = [];
    await encryptText(text, passphrase, { onProgress: (share) => seen.push({ share, turns }) });
    clearInterval(timer);

    expect(seen.map(({ share }) => share)).toEqual(seen.map(({ share }) => share).toSorted((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(90);
    expect(seen.length).toBeLessThanOrEqual(100);
    expect(seen.at(-1)!.share).toBe(1);
    // Between most steps something else was done.
    expect(new Set(seen.map(({ turns: then }) => then)).size).toBeGreaterThan(20);
  });

  it('it can be ended, and takes no more turn then', async () => {
    for (const work of [
      (signal: AbortSignal, onProgress: () => void) => encryptText(text, passphrase, { signal, onProgress }),
      async (signal: AbortSignal, onProgress: () => void) =>
        decryptText(await byOther(passphrase, 15), passphrase, { signal, onProgress }),
    ]) {
      const ending = new AbortController();
      const gone = new Error('nobody waits for it');
      let steps = 0;
      const working = work(ending.signal, () => {
        steps += 1;
        ending.abort(gone);
      });

      await expect(working).rejects.toBe(gone);
      expect(steps).toBe(1);
    }
  });

  it('what was ended before it began is not begun', async () => {
    const reason = new Error('nobody waits for it');
    await expect(encryptText(text, passphrase, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('a file in letters (age --armor)', () => {
  const opened = (content: BlobPart, words = passphrase) =>
    readSavedFile(new Blob([content]), words).then(
      () => 'read',
      (error: unknown) => (error instanceof FileError ? error.reason : 'read'),
    );
  const utf16 = (letters: string) => new Uint8Array(Buffer.from(`\ufeff${letters}`, 'utf16le'));

  it.each<[string, string, (letters: string) => BlobPart]>([
    ['as it is', 'read', (letters) => letters],
    ['with the line ends of Windows', 'read', (letters) => letters.replaceAll('\n', '\r\n')],
    ['with space around it', 'read', (letters) => `\n  ${letters}\n\n`],
    ['with a byte order mark', 'read', (letters) => `\ufeff${letters}`],
    ['as a Windows shell writes it', 'read', utf16],
    ['in lines of another length', 'read', (letters) => letters.replace(/(?<=\w{9})\n(?=\w{9})/g, '')],
    ['without its end', 'damaged', (letters) => letters.slice(0, 200)],
    ['with another letter', 'damaged', (letters) => letters.replace(/\n\w/, '\n*')],
    ['empty', 'damaged', (letters) => letters.replace(/--\n[^]*\n--/, '--\n--')],
  ])('%s: %s', async (_name, result, change) => {
    expect(await opened(change(armor.encode(await byOther())))).toBe(result);
  });

  it('asks for its passphrase, and says when it is another one', async () => {
    const letters = armor.encode(await byOther());
    expect(await opened(letters, '')).toBe('needs-passphrase');
    expect(await opened(letters, 'another one')).toBe('wrong-passphrase');
  });

  it('that the command `age` wrote is known for what it is', async () => {
    const letters = readFileSync(join(import.meta.dirname, 'cli-armor.age'));
    expect(await opened(letters, '')).toBe('needs-passphrase');
    expect(await opened(letters, 'another one')).toBe('wrong-passphrase');
  });
});

function flipped(bytes: Uint8Array, place: number): Uint8Array {
  const changed = bytes.slice();
  changed[place]! ^= 1;
  return changed;
}
