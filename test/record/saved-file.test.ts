import { InvalidDataError } from 'open-door-screening/headless';
import { decryptText, encryptText, FileError, readData, readSavedFile } from 'open-door-screening/files';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createRecord } from '../../src/record/record.ts';
import { createDraft } from '../../src/screening/draft.ts';
import { begin, english } from '../screening/helpers.ts';

const passphrase = 'four quiet herons wading';
const underWay = begin({ path: 'short' }).say('age', 15).talk;
const draft = createDraft(underWay, 'en')!;
const record = createRecord(
  begin({ path: 'short' }).alone().send({ type: 'result' }, { type: 'finish' }).talk,
  english,
);

/** Why it cannot be opened. */
async function refusal(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => 'opened',
    (error: unknown) => (error instanceof FileError ? error.reason : String(error)),
  );
}

describe('a saved file', () => {
  it.each([
    ['a draft', draft, { draft }],
    ['a record', record, { record }],
  ])('is read as %s, encrypted or not', async (_kind, saved, read) => {
    const text = JSON.stringify(saved);

    expect(await readSavedFile(new Blob([text]))).toEqual(read);
    expect(await readSavedFile(new Blob([await encryptText(text, passphrase)]), passphrase)).toEqual(read);
  });

  it('says whether it is the passphrase or the file', async () => {
    const bytes = await encryptText(JSON.stringify(draft), passphrase);
    const damaged = bytes.slice();
    damaged[damaged.length - 20]! ^= 1;
    const reading = (part: BlobPart, words?: string) => refusal(readSavedFile(new Blob([part]), words));

    expect(await reading(bytes)).toBe('needs-passphrase');
    expect(await reading(bytes, `${passphrase}s`)).toBe('wrong-passphrase');
    expect(await reading(damaged, passphrase)).toBe('damaged');
    expect(await reading('a letter')).toBe('unknown');
    expect(await reading(new Uint8Array([0xff, 0xfe]))).toBe('unknown');
    expect(await reading(' '.repeat(5_000_001))).toBe('too-large');
  });

  it.each([
    ['a list', []],
    ['null', null],
    ['other data', { agency: 'Harbor County' }],
    ['a record that lacks most', { assessment: {} }],
  ])('is refused with every problem where it holds %s', async (_kind, data) => {
    await expect(readSavedFile(new Blob([JSON.stringify(data)]))).rejects.toThrow(InvalidDataError);
  });
});

describe('an encrypted text', () => {
  it('is the same with its passphrase, and is not to be seen without', async () => {
    const bytes = await encryptText('La niña volvió. ✓', passphrase);

    expect(new TextDecoder('latin1').decode(bytes)).toMatch(/^age-encryption\.org\/v1\n(?![^]*volvi)/);
    expect(await decryptText(bytes, passphrase)).toBe('La niña volvió. ✓');
    expect(await refusal(decryptText(bytes, ''))).toBe('needs-passphrase');
  });

  it.each(['NFC', 'NFD'])('opens however its passphrase is composed, when that was typed in %s', async (form) => {
    const typed = 'cuatro garzas están aquí';
    const bytes = await encryptText('Volvió.', typed.normalize(form));

    expect(await decryptText(bytes, typed.normalize('NFC'))).toBe('Volvió.');
    expect(await decryptText(bytes, typed.normalize('NFD'))).toBe('Volvió.');
  });
});

describe('data read with a schema', () => {
  const schema = z.strictObject({ hours: z.prefault(z.int(), 12) });
  const deep: unknown = JSON.parse('['.repeat(200) + ']'.repeat(200));

  it('has its defaults, and nothing is coerced', () => {
    expect(readData(schema, {})).toEqual({ value: { hours: 12 }, problems: [] });
    expect(readData(schema, { hours: '12' })).toEqual({
      problems: [{ path: 'hours', message: 'expected number, found "12"' }],
    });
  });

  it.each([
    ['nested too deep', deep, 'nested less deeply'],
    ['too large', 'x'.repeat(5_000_000), 'at most 4 MB'],
    ['with a key no object may have', JSON.parse('{"__proto__": {}}'), 'another key than "__proto__"'],
  ])('is refused where it is %s, whatever the schema takes', (_kind, data: unknown, words) => {
    const { value, problems } = readData(z.unknown(), data);

    expect(value).toBeUndefined();
    expect(problems[0]!.message).toContain(words);
  });
});
