/** The zero of each row of digits that people type whole numbers in: Latin, full width, Arabic, Persian, Devanagari. */
const zeros = ['0', '\uFF10', '\u0660', '\u06F0', '\u0966'].map((zero) => zero.codePointAt(0)!);

/**
 * The whole number that a text is, with nothing beside it but space and a plus sign; undefined where it says anything
 * else. "1e1" is a number to the machine, but nobody means it, and "15,0" may be a slip for 150.
 */
export function readWholeNumber(text: string): number | undefined {
  const digits = text.trim().replace(/\p{Nd}/gu, latinDigit);
  return /^[+\uFF0B]?[0-9]+$/.test(digits) ? Number(digits.replace(/\D/, '')) : undefined;
}

function latinDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}
