import { InvalidDataError, parseDraft, parseRecord, type ScreeningRecord } from 'open-door-screening';

/** A talk to go on with, a record to read, or why neither can be opened. */
export type SavedFile =
  | { readonly draft: unknown }
  | { readonly record: ScreeningRecord }
  | { readonly problem: 'needsPassphrase' | 'wrongPassphrase' | 'notOfThisGuide' | 'tooLarge' };

const ageHeader = 'age-encryption.org/';
/** In bytes; as large as the element itself takes them. */
const largest = 5_000_000;

/** What a worker saved before. */
export async function readSavedFile(file: File, passphrase: string): Promise<SavedFile> {
  if (file.size > largest) return { problem: 'tooLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isEncrypted = new TextDecoder().decode(bytes.slice(0, ageHeader.length)) === ageHeader;
  if (!isEncrypted) return parse(new TextDecoder().decode(bytes));
  if (!passphrase) return { problem: 'needsPassphrase' };
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return parse(await decrypter.decrypt(bytes, 'text'));
  } catch {
    return { problem: 'wrongPassphrase' };
  }
}

function parse(text: string): SavedFile {
  try {
    const data: unknown = JSON.parse(text);
    const isRecord = typeof data === 'object' && data !== null && 'assessment' in data;
    return isRecord ? { record: parseRecord(data) } : { draft: parseDraft(data) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof InvalidDataError) return { problem: 'notOfThisGuide' };
    throw error;
  }
}
