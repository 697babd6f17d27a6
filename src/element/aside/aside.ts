// What is beside the questions of a talk: loaded after the first screen, in the file of the result. See README.md.
export { besideCover } from './beside-cover.ts';
export { otherAccounts, adders } from './other-accounts.ts';
