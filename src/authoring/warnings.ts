import type { Configuration } from '../instrument/configuration.ts';
import { textsIn } from '../instrument/placeholders.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { problem, type Path, type Problem } from '../instrument/problems.ts';
import type { Contact } from '../instrument/structure.ts';

/** After so many months a number may be another one. */
const monthsValid = 12;

/** A citation such as "42 U.S.C. 671(a)(34)". */
const citation = /\b\d+ (?:U\.S\.C\.|C\.F\.R\.) \d+(?:\.\d+)*[a-z]?(?:\([\dA-Za-z]+\))*/g;

/** Numbers, links and laws that nobody is known to have looked up, or not for a year. `today`: 2026-11-28. */
export function checkedLongAgo(instrument: Instrument, today: string): Problem[] {
  const { contacts, laws = {} } = instrument;
  const reachable = Object.entries(contacts).filter(([, { phone, sms, url }]) => phone ?? sms ?? url);
  return [
    ...reachable.flatMap(([code, { checked }]) => warn(['contacts', code], checked?.on, today)),
    ...Object.entries(laws).flatMap(([law, { on }]) => warn(['laws', law], on, today)),
    ...unknownLaws(instrument),
  ];
}

/** The same of an agency's own numbers and links. */
export function ownCheckedLongAgo(instrument: Instrument, configuration: Configuration, today: string): Problem[] {
  return ownContactsToCheck(instrument, configuration, today).flatMap((code) =>
    warn(['config', 'contacts', code], configuration.contacts[code]!.checked?.on, today),
  );
}

/** The contacts with numbers or links of an agency's own that nobody is known to have looked up, or not for a year. */
export function ownContactsToCheck(
  { contacts: known }: Instrument,
  { contacts }: Configuration,
  today: string,
): string[] {
  return Object.keys(contacts).filter(
    (code) => isOwnNumber(contacts[code]!, known[code]) && isLongAgo(contacts[code]!.checked?.on, today),
  );
}

/** Whether an agency has set how to reach a contact, and not its name alone. */
function isOwnNumber(contact: Contact, known: Contact | undefined): boolean {
  const ways = ({ phone, sms, url }: Contact) => [phone, sms, url].filter(Boolean).join(' ');
  return ways(contact) !== '' && (known === undefined || ways(contact) !== ways(known));
}

function warn(path: Path, checkedOn: string | undefined, today: string): Problem[] {
  if (checkedOn === undefined) return [problem([...path, 'checked'], 'nobody is known to have looked this up')];
  return isLongAgo(checkedOn, today) ? [problem(path, `last looked up on ${checkedOn}: look it up again`)] : [];
}

function isLongAgo(checkedOn: string | undefined, today: string): boolean {
  return checkedOn === undefined || monthsBetween(checkedOn, today) >= monthsValid;
}

/** Laws that the words name and `laws` does not. */
function unknownLaws({ wording, laws = {} }: Instrument): Problem[] {
  const named = Object.values(wording).flatMap((words) =>
    [...textsIn(words)].flatMap(([, text]) => text.match(citation) ?? []),
  );
  return [...new Set(named)]
    .filter((law) => !Object.keys(laws).some((known) => isOf(law, known)))
    .map((law) => problem(['laws', law], 'the words name this law, and nobody is known to have looked it up'));
}

/**
 * Whether a passage is a law or a part of it: "42 U.S.C. 671" has "(a)(34)", and no part in "42 U.S.C. 6712" or
 * "42 U.S.C. 671a", which are other laws.
 */
export function isOf(passage: string, law: string): boolean {
  return passage.startsWith(law) && !/^[\p{L}\p{N}]/u.test(passage.slice(law.length));
}

/** Whole months from one day to another. */
function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - year) * 12 + (toMonth - month) - (toDay < day ? 1 : 0);
}
