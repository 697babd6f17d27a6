// What stands beside the questions of a talk: loaded after the first screen, in the file of the result. See README.md.
export { otherAccounts } from './other-accounts.ts';
