import { parseInstrument, type Instrument } from 'open-door-screening/headless';
import { parseLanguagePack, type LanguagePack } from 'open-door-screening/languages';
import type { Office } from './data.ts';

/** What a file is, by what is in it. */
export type Opened =
  | { readonly kind: 'kiosk'; readonly office: Office }
  | { readonly kind: 'configuration'; readonly configuration: unknown }
  | { readonly kind: 'instrument'; readonly instrument: Instrument; readonly data: object }
  | { readonly kind: 'language'; readonly pack: LanguagePack };

/**
 * Reads a file that somebody has chosen.
 * @throws an error that says what is wrong with it
 */
export async function openFile(file: File): Promise<Opened> {
  try {
    return readOpened(JSON.parse(await file.text()));
  } catch (error) {
    throw new Error(`${file.name}: ${(error as Error).message}`, { cause: error });
  }
}

export function readOpened(data: unknown): Opened {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Error('expected { … }');
  if ('topics' in data && 'steps' in data) return { kind: 'instrument', instrument: parseInstrument(data), data };
  if ('language' in data && 'talk' in data) return { kind: 'language', pack: parseLanguagePack(data) };
  const isConfiguration = ['settings', 'contacts', 'steps', 'reviewedBy'].some((key) => key in data);
  return isConfiguration ? { kind: 'configuration', configuration: data } : { kind: 'kiosk', office: data as Office };
}

export function saveFile(name: string, data: unknown): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(data, null, 2)}\n`], { type: 'application/json' }));
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A picture, written into the settings: it needs no file beside the page. */
export function readPicture(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error ?? new Error(file.name)));
    reader.readAsDataURL(file);
  });
}
