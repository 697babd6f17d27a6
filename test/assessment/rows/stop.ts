import { from, given, told } from '../helpers.ts';
import { enough, notEnough, type Row } from './row.ts';

/** When enough is known, and the talk needs no more detail. */
export const stopRows: readonly Row[] = [
  enough(given('traded', 'yes')),
  enough(given('traded', 'asked')),
  enough(given('traded', 'pictures')),
  enough(given('asked-to-do', 'be-with-someone')),
  enough(given('online', 'yes'), given('online-asked', 'pictures-sent', 'offered-things')),
  enough(given('touched', 'yes')),
  // The youth's own word among others.
  enough(given('traded', 'asked'), told('brother', given('traded', 'yes'))),
  enough(told('brother', given('traded', 'arranged-by-someone')), given('asked-to-do', 'be-with-someone')),
  notEnough(),
  notEnough(given('hurt', 'hurt', 'scared'), given('touched', 'not-clear')),
  notEnough(given('left', 'not-safe-there'), given('slept', 'hotel')),
  notEnough(given('online', 'yes'), given('online-asked', 'pictures-sent')),
  // Raised by someone else's word only.
  notEnough(told('brother', given('traded', 'yes'))),
  notEnough(given('traded', 'no'), from('worker', given('traded', 'yes'))),
  notEnough(from('record', given('touched', 'yes'))),
  notEnough(given('identified', 'victim')),
];
