/** So many characters one text takes. */
export const longestText = 10_000;
/** So many bytes a talk takes in all, each sign that is not of ASCII counted as three. Its record is under twice as long: see limits.ts. */
export const longestTalk = 2_100_000;

/**
 * The same data without what no database and no JSON of RFC 8785 takes in a text: control characters, and halves of
 * characters. What ends a line or a page elsewhere ends a line here. Where there is none, it is the data itself.
 */
export function clean<Data>(data: Data): Data {
  // Most data is clean, and much of it is looked at often.
  return isClean(data) ? data : (cleaned(data) as Data);
}

/** Control characters but for tabs and ends of lines, and halves of characters. */
const odd = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/u;

function isClean(data: unknown): boolean {
  if (typeof data === 'string') return !odd.test(data);
  if (typeof data !== 'object' || data === null) return true;
  return Object.keys(data).every((key) => isClean(key) && isClean((data as Record<string, unknown>)[key]));
}

function cleaned(data: unknown): unknown {
  if (typeof data === 'string') return data.replace(/[\v\f\x85]/g, '\n').replace(new RegExp(odd, 'gu'), '');
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(cleaned);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [cleaned(key), cleaned(value)]));
}
