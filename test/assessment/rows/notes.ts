import { calm, from, given } from '../helpers.ts';
import { notRead, read, where, type Row } from './row.ts';

const adult = given('age', 18);
const before = given('before-18', 'yes');
const traded = given('traded', 'yes');
const foster = given('care', 'foster');
const online = given('online', 'yes');
/** Held by a debt, and made to work. */
const forced = [given('owed', 'yes'), given('got-by', 'work')];

/** The limits every result names, and what the law says. */
export const noteRows: readonly Row[] = [
  ...['guide-not-finding', 'none-is-not-no', 'not-against-youth', 'not-labour'].flatMap((note) => [
    read(note),
    read(note, ...calm),
    read(note, adult, traded),
    read(note, given('danger', 'here')),
  ]),

  read('law-exchange', traded),
  read('law-exchange', given('traded', 'arranged-by-someone')),
  read('law-exchange', adult, from('youth', given('age', 17)), traded),
  read('law-exchange', adult, traded, before),
  notRead('law-exchange', given('traded', 'asked')),
  notRead('law-exchange', given('asked-to-do', 'be-with-someone')),
  notRead('law-exchange', adult, traded),
  notRead('law-exchange', adult, traded, given('before-18', 'not-known')),

  read('law-other-direct', given('asked-to-do', 'be-with-someone')),
  read('law-other-direct', given('traded', 'asked')),
  read('law-other-direct', given('traded', 'pictures')),
  read('law-other-direct', online, given('online-asked', 'pictures-sent')),
  read('law-other-direct', given('traded', 'yes', 'asked')),
  notRead('law-other-direct', traded),
  notRead('law-other-direct', given('touched', 'yes')),
  notRead('law-other-direct', given('identified', 'victim')),
  read('law-other-direct', given('age', 17), given('traded', 'asked')),
  notRead('law-other-direct', adult, given('traded', 'asked')),
  read('law-other-direct', adult, given('traded', 'asked'), before),

  // An agency may count older youth as children; the words say that it is about what happened before 18.
  ...where(
    { adultFrom: 21 },
    read('law-exchange', adult, traded),
    read('law-other-direct', adult, given('traded', 'asked')),
  ),

  read('duty-personal', given('traded', 'asked')),
  read('duty-personal', given('hurt', 'hurt')),
  read('duty-personal', adult, given('traded', 'asked'), before),
  notRead('duty-personal'),
  notRead('duty-personal', given('slept', 'hotel'), given('danger', 'here')),
  notRead('duty-personal', adult, given('hurt', 'hurt')),

  ...['foster', 'kin', 'group', 'home-open-case', 'aftercare'].map((care) =>
    read('agency-report', traded, given('care', care)),
  ),
  read('agency-report', traded),
  notRead('agency-report', foster),
  notRead('agency-report', foster, given('hurt', 'hurt')),
  notRead('agency-report', traded, given('care', 'none')),
  notRead('agency-report', traded, foster, adult),

  ...['foster', 'kin', 'group', 'home-open-case', 'aftercare'].map((care) =>
    read('agency-report-18', traded, adult, given('care', care)),
  ),
  read('agency-report-18', traded, given('age', 22), foster),
  notRead('agency-report-18', traded, given('age', 23), foster),
  notRead('agency-report-18', traded, adult, given('care', 'none')),
  notRead('agency-report-18', traded, adult),
  notRead('agency-report-18', traded, given('age', 17), foster),
  notRead('agency-report-18', adult, foster, given('hurt', 'hurt')),
  ...where(
    { agencyDutyUpTo: 20 },
    read('agency-report-18', traded, given('age', 20), foster),
    notRead('agency-report-18', traded, given('age', 21), foster),
  ),

  read('adult-agreement', adult),
  notRead('adult-agreement', given('age', 17)),
  notRead('adult-agreement'),

  read('before-18-open', adult, traded),
  read('before-18-open', adult, traded, given('before-18', 'not-known')),
  read('before-18-open', adult, traded, given('before-18', 'no'), from('other', given('before-18', 'not-known'))),
  notRead('before-18-open', adult, traded, before),
  notRead('before-18-open', adult, traded, given('before-18', 'no')),
  notRead('before-18-open', traded),
  notRead('before-18-open', adult),
  notRead('before-18-open', adult, given('hurt', 'hurt')),

  ...['hhs', 'abuse-by-anyone'].flatMap((note) => [
    read(note, given('traded', 'asked')),
    read(note, ...forced),
    read(note, given('leave', 'no'), given('asked-to-do', 'carry-or-sell')),
    notRead(note),
    notRead(note, given('hurt', 'hurt')),
    notRead(note, given('owed', 'yes')),
    notRead(note, given('asked-to-do', 'carry-or-sell')),
    notRead(note, given('got-by', 'work')),
    notRead(note, adult, given('traded', 'asked')),
    notRead(note, adult, ...forced),
  ]),
];
