import { calm, from, given } from '../helpers.ts';
import { notRead, read, where, type Row } from './row.ts';

const adult = given('age', 18);

/** Section 5 of the design: the limits every result names, and what the law says. */
export const noteRows: readonly Row[] = [
  ...['guide-not-finding', 'none-is-not-no', 'not-against-youth', 'not-labour'].flatMap((note) => [
    read(note),
    read(note, ...calm),
    read(note, adult, given('traded', 'yes')),
    read(note, given('danger', 'here')),
  ]),

  read('law-exchange', given('traded', 'yes')),
  read('law-exchange', given('traded', 'arranged-by-someone')),
  read('law-exchange', adult, from('youth', given('age', 17)), given('traded', 'yes')),
  notRead('law-exchange', given('traded', 'asked')),
  notRead('law-exchange', given('asked-to-do', 'be-with-someone')),
  notRead('law-exchange', adult, given('traded', 'yes')),

  read('law-other-direct', given('asked-to-do', 'be-with-someone')),
  read('law-other-direct', given('traded', 'asked')),
  read('law-other-direct', given('traded', 'pictures')),
  read('law-other-direct', given('traded', 'yes', 'asked')),
  notRead('law-other-direct', given('traded', 'yes')),
  notRead('law-other-direct', given('hurt', 'touched')),
  read('law-other-direct', given('age', 17), given('traded', 'asked')),
  notRead('law-other-direct', adult, given('traded', 'asked')),

  // The law says 18, whatever age an agency sets.
  ...where(
    { adultFrom: 21 },
    notRead('law-exchange', adult, given('traded', 'yes')),
    notRead('law-other-direct', adult, given('traded', 'asked')),
  ),

  read('adult-agreement', adult),
  notRead('adult-agreement', given('age', 17)),
  notRead('adult-agreement'),
];
