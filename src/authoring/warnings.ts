import { textsIn } from '../instrument/placeholders.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { problem, type Path, type Problem } from '../instrument/problems.ts';

/** After so many months a number may be another one. */
const monthsValid = 12;

/** A citation such as "42 U.S.C. 671(a)(34)". */
const citation = /\b\d+ (?:U\.S\.C\.|C\.F\.R\.) [\d.]+[a-z]?(?:\([\dA-Za-z]+\))*/g;

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

function warn(path: Path, checkedOn: string | undefined, today: string): Problem[] {
  if (checkedOn === undefined) return [problem([...path, 'checked'], 'nobody is known to have looked this up')];
  return monthsBetween(checkedOn, today) >= monthsValid
    ? [problem(path, `last looked up on ${checkedOn}: look it up again`)]
    : [];
}

/** Laws that the words name and `laws` does not. A law covers its subdivisions: "42 U.S.C. 671" its "(a)(34)", too. */
function unknownLaws({ wording, laws = {} }: Instrument): Problem[] {
  const named = Object.values(wording).flatMap((words) =>
    [...textsIn(words)].flatMap(([, text]) => text.match(citation) ?? []),
  );
  return [...new Set(named)]
    .filter((law) => !Object.keys(laws).some((known) => law.startsWith(known)))
    .map((law) => problem(['laws', law], 'the words name this law, and nobody is known to have looked it up'));
}

/** Whole months from one day to another. */
function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - year) * 12 + (toMonth - month) - (toDay < day ? 1 : 0);
}
