import type { LanguagePack } from 'open-door-screening/languages';

/** Spanish letters, and the signs on the screen and on paper. */
export const letters = Array.from('áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”’–—…·✓☐✗×');

/** Letters that a language has in its words, and that are not on every machine: each once, in their order. */
export function lettersOf(pack: Partial<LanguagePack>): string[] {
  const found = new Set<string>();
  const { language: _, locale: __, direction: ___, reviewedBy: ____, ...words } = pack;
  const look = (data: unknown): void => {
    if (typeof data === 'string') for (const letter of data.match(/[\p{L}\p{N}\p{P}\p{S}]/gu) ?? []) found.add(letter);
    else if (typeof data === 'object' && data !== null) Object.values(data).forEach(look);
  };
  look(words);
  return [...found].filter((letter) => letter > '~').toSorted();
}

/** Two places that are for nobody's letters: what a browser draws there, it draws for whatever is missing. */
export const nobodys = ['\uE83A', '\uF3D7'];

/** What a sheet is printed in. */
export const fontOfPaper =
  "'Source Sans 3', 'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, Helvetica, 'DejaVu Sans Condensed', sans-serif";

/** Letters for which no font of this machine has a picture; of those of the page, where no other is named. */
export function missingLetters(
  all: readonly string[] = letters,
  font = getComputedStyle(document.body).fontFamily,
): string[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return [];
  context.font = `64px ${font}`;
  const sizeOf = (letter: string) => {
    const size = context.measureText(letter);
    const { width, actualBoundingBoxAscent: top, actualBoundingBoxDescent: bottom } = size;
    return [width, top, bottom, size.actualBoundingBoxLeft, size.actualBoundingBoxRight].join(' ');
  };
  const missing = new Set(nobodys.map(sizeOf));
  return all.filter((letter) => missing.has(sizeOf(letter)));
}
