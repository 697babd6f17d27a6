import { parseRecord, verifyRecord } from 'open-door-screening/headless';
import { exitCodes, type Command } from './command.ts';
import { listed, readJSON, reasonsWithoutContent } from './read-json.ts';

/** Says of each record whether it is as it was sealed. */
export const verify: Command = {
  name: 'verify',
  summary: 'says whether records are as they were sealed',
  usage: 'RECORD.json [MORE.json …]',
  help: `Prints a line for each record:

  intact      it is as it was when it was sealed
  changed     something in it was changed since
  unsealed    it has no fingerprint, so nobody can say
  unreadable  it is no record; the reason is on standard error

A fingerprint is no signature: it shows damage and careless changes, not a forger who makes a new one.

Exit code: 0 all are intact, 1 one is changed, unsealed or unreadable, 2 wrong usage.
`,
  options: [],
  paths: [1, Infinity],
  async run({ paths }, { out, err }) {
    let allIntact = true;
    for (const path of paths) {
      let state: string;
      try {
        state = await verifyRecord(parseRecord(await readJSON(path)));
      } catch (error) {
        state = 'unreadable';
        err.write(listed(path, reasonsWithoutContent(error)));
      }
      out.write(`${state.padEnd('unreadable'.length)}  ${path}\n`);
      allIntact &&= state === 'intact';
    }
    return allIntact ? exitCodes.done : exitCodes.problem;
  },
};
