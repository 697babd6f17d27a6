/** So many characters one text takes. */
export const longestText = 10_000;
/** So many bytes a talk takes in all, each sign that is not of ASCII counted as three. Its record is under twice as long: see limits.ts. */
export const longestTalk = 2_100_000;

/**
 * The same data without what no database and no JSON of RFC 8785 takes in a text: control characters, and halves of
 * characters. What ends a line or a page elsewhere ends a line here. Where there is none, it is the data itself.
 */
export function clean<Data>(data: Data): Data {
  return isClean(data) ? data : (cleaned(data) as Data);
}

/** Control characters and halves of characters; among them are ends of lines, which stay. */
const odd = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

function isClean(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return Object.is(cleaned(data), data);
  return Object.values(data).every(isClean) && (Array.isArray(data) || Object.keys(data).every(isClean));
}

function cleaned(data: unknown): unknown {
  if (typeof data === 'string')
    // Most texts have none, and each is looked at often.
    return !odd.test(data)
      ? data
      : data.replace(/[\v\f\x85]/g, '\n').replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(cleaned);
  return Object.fromEntries(Object.entries(data).map((entry) => entry.map(cleaned) as [string, unknown]));
}
