import { from, given, notGiven, told, type Said } from '../helpers.ts';
import { notRaised, raised, where, type Row } from './row.ts';

/** The key questions but for `hurt`, `touched` and `traded`, each with an answer that raises no direct or report flag. */
const others = [
  given('safe', 'safe'),
  given('got-by', 'friends'),
  given('slept', 'friend'),
  given('who', 'alone'),
  given('partner', 'no'),
  given('leave', 'yes'),
  given('online', 'no'),
  given('substances', 'no'),
];
const hurt = [given('hurt', 'no'), given('touched', 'no')];
const traded = given('traded', 'no');
const young = given('age', 12);

/** `count` of the others, this one among them. */
function withOthers(count: number, one: Said): Said[] {
  return [one, ...others.filter((other) => other !== one)].slice(0, count);
}

const four = others.slice(0, 4);
const flag = 'not-enough-information';

/** When too little is known. */
export const notEnoughInformationRows: readonly Row[] = [
  raised(flag),
  // Six of the ten are enough, whichever they are; `hurt` and `touched` together are one.
  ...others.map((other) => notRaised(flag, ...hurt, traded, ...withOthers(4, other))),
  raised(flag, ...hurt, traded, ...others.slice(0, 3)),
  raised(flag, ...hurt, traded, ...others.slice(0, 3), notGiven('partner', 'declined')),
  // Anyone's account answers, but for `hurt`, `touched` and `traded`.
  notRaised(flag, ...hurt, traded, ...others.slice(0, 3), told('brother', given('leave', 'yes'))),

  // Without `hurt`, `touched` or `traded` nothing else is enough.
  raised(flag, ...others, traded),
  raised(flag, ...others, traded, given('hurt', 'no')),
  raised(flag, ...others, traded, given('touched', 'no')),
  raised(flag, ...others, ...hurt),
  raised(flag, ...others, traded, given('touched', 'no'), notGiven('hurt', 'declined')),
  raised(flag, ...others, traded, given('hurt', 'no'), notGiven('touched', 'declined')),
  raised(flag, ...others, ...hurt, notGiven('traded', 'unsafe-to-ask')),
  // A "no" answers them only from the youth; anything else from anyone.
  raised(flag, ...others, traded, given('touched', 'no'), told('brother', given('hurt', 'no'))),
  raised(flag, ...others, traded, given('hurt', 'no'), told('brother', given('touched', 'no'))),
  raised(flag, ...others, ...hurt, from('worker', given('traded', 'no'))),
  notRaised(flag, ...four, traded, given('touched', 'no'), told('brother', given('hurt', 'scared'))),
  notRaised(flag, ...four, traded, given('hurt', 'no'), told('brother', given('touched', 'not-clear'))),
  notRaised(flag, ...four, ...hurt, told('brother', given('traded', 'not-clear'))),
  notRaised(flag, ...four, ...hurt, given('traded', 'not-clear')),
  notRaised(flag, ...four, traded, given('hurt', 'not-clear'), given('touched', 'no')),

  // Where `traded` is not asked aloud, six of the other nine are enough, `traded` not counted.
  ...others.map((other) => notRaised(flag, young, ...hurt, ...withOthers(5, other))),
  raised(flag, young, ...hurt, ...four),
  raised(flag, young, ...hurt, ...four, traded),
  raised(flag, young, ...others),
  raised(flag, young, ...others, traded),
  raised(flag, given('age', 13), ...hurt, ...others),
  notRaised(flag, given('age', 15), told('aunt', young), ...hurt, ...others),
  notRaised(flag, given('age', 13), ...hurt, traded, ...four),
  where({ notAskedAloudUpTo: 13 }, notRaised(flag, given('age', 13), ...hurt, ...others)),
  where({ notAskedAloudUpTo: 11 }, raised(flag, young, ...hurt, ...others)),
  where(
    { askTradedAloud: false },
    notRaised(flag, ...hurt, ...others),
    notRaised(flag, given('age', 16), ...hurt, ...others),
    raised(flag, ...hurt, ...four, traded),
  ),

  // Someone who would know confirms the whole time, and no strong sign is raised.
  notRaised(flag, given('account', 'borne-out')),
  notRaised(flag, told('aunt', given('account', 'borne-out')), given('hurt', 'scared')),
  raised(flag, given('account', 'fits')),
  raised(flag, given('account', 'borne-out'), given('slept', 'hotel')),
  notRaised(
    flag,
    given('account', 'borne-out'),
    given('slept', 'hotel'),
    given('stay-explained', 'explained-and-checked'),
  ),

  // Once a direct or report flag is raised, enough is known.
  notRaised(flag, given('traded', 'asked')),
  notRaised(flag, given('left', 'not-safe-there')),
  raised(flag, given('danger', 'here')),
  raised(flag, given('slept', 'hotel')),
].flat();
