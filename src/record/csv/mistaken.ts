/**
 * Whether a spreadsheet would take a text for a number, a date, a time, a truth value or an error, and show or save
 * another one: "2-4" as a day, "007" as 7, "MAR-15" as a month, "1.10" as 1.1, "9 pm" as an hour. Programs and countries
 * differ in what they take, so it says yes to what any of them might.
 */
export function isMistaken(text: string): boolean {
  if (text === '' || plainNumber.test(text) || timeWithZone.test(text)) return false;
  // Most notes: the rest is slow, and looks for numbers.
  if (withoutNumber.test(text)) return truthOrError.test(text.trim().toLowerCase());
  const folded = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .trim()
    .toLowerCase();
  if (/\d/.test(folded) && dashed.test(folded)) return dashedDate.test(folded);
  return isNumberOrDate(folded) || truthOrError.test(folded);
}

/** Whether a text is blank or a word in Latin letters that no spreadsheet takes for anything else: most cells are. */
export function isCode(text: string): boolean {
  return /^(?:[a-z][a-z-]*)?$/.test(text) && !truthOrError.test(text);
}

/** ASCII without a digit. */
const withoutNumber = /^[\0-/:-\x7f]*$/;

/** Is shown and saved as it is: few enough digits, no sign but minus, nothing at its ends that would be dropped. */
const plainNumber = /^(?:0|[1-9]\d{0,10}|-[1-9]\d{0,10}|-(?:0|[1-9]\d{0,10})\.\d*[1-9])$/;

/** No spreadsheet knows a time that says its zone. */
const timeWithZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** As many case references are written: "2026-041" is no date, "2-4" and "2026-04" are. */
const dashed = /^\d+(?:-\d+)+$/;
const dashedDate = /^(?:\d{1,2}-(?:\d{1,2}|\d{4})|\d{4}-\d{1,2}|\d+-\d{1,2}-\d+)$/;

const truthOrError = /^(?:true|false|verdadero|falso|wahr|falsch|vrai|faux|verdadeiro|vero|#n\/[ad]|#.*[!?])$/;

/** A digit, and nothing but what dates, times, amounts and fractions are made of, in languages of Europe. */
function isNumberOrDate(text: string): boolean {
  if (!/\p{N}/u.test(text)) return false;
  const bare = text
    .replace(/([\d:.])\s*[ap]\.?\s*(?:m\.?)?$/, '$1')
    .replace(/([\d.,])\s?e\s?[+-]?\d+$/, '$1')
    .replace(/(\d)(?:st|nd|rd|th|t)(?![a-z])/g, '$1 ');
  const words = bare.match(/\p{L}+/gu) ?? [];
  if (!signs.test(bare.replace(/\p{L}+/gu, ''))) return false;
  return (
    words.every((word) => currency.test(word)) || (words.some((word) => month.test(word)) && words.every(isInDate))
  );
}

const signs = /^[\p{N}\s.,:'’⁄/()+\-−–%‰°ºª\p{Sc}]*$/u;
const currency = /^(?:usd|mxn|eur)$/;

/** Written out or shortened, so what begins like one counts as one. */
const month =
  /^(?:jan|ene|gen|feb|fev|mar|mrz|apr|abr|avr|may|mai|mag|jun|jui|giu|jul|lug|aug|ago|aou|sep|set|oct|okt|ott|out|nov|dec|dic|dez)/;
const besideMonth = /^(?:de|del|of|(?:sun|mon|tue|wed|thu|fri|sat|dom|lun|mie|jue|vie|sab)\p{L}*)$/u;

function isInDate(word: string): boolean {
  return month.test(word) || besideMonth.test(word);
}
