import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** What may be wrong with a number that somebody in the United States is to call: an advice, for some know better. */
export type NumberAdvice = 'no-area-code' | 'no-such-number';

/** Nothing where the number can be called as it is: whole, or one of the short ones, as 911 or 233733. */
export function numberAdvice(number: string): NumberAdvice | undefined {
  // What follows a letter is an extension.
  const digits = number.replace(/[a-z].*|\D/gi, '');
  if (digits === '' || /^\d{3}$|^\d{5,6}$/.test(digits)) return undefined;
  if (parsePhoneNumberFromString(number, { defaultCountry: 'US', extract: false })?.isValid()) return undefined;
  return digits.length === 7 ? 'no-area-code' : 'no-such-number';
}
