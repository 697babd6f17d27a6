/**
 * The whole number that a text is, with nothing beside it but space and a plus sign; undefined where it says anything
 * else. "1e1" is a number to the machine, but nobody means it, and "15,0" may be a slip for 150.
 */
export function readWholeNumber(text: string): number | undefined {
  const digits = latinDigits(text.trim());
  return /^[+\uFF0B]?[0-9]+$/.test(digits) ? Number(digits.replace(/\D/, '')) : undefined;
}

/** A text with its digits, of whatever script, in Latin ones. */
export function latinDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, latinDigit);
}

/** In Unicode the digits of each script are in one row, from zero to nine, and each row begins after no digit or after ten. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
