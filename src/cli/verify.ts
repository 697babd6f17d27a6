import { fingerprintOf, parseRecord, verifyRecord } from 'open-door-screening/headless';
import { exitCodes, type Command } from './command.ts';
import { listed, readJSON, reasonsWithoutContent } from './read-json.ts';

/** What a check of the file itself, such as with jq and sha256sum, would not show. */
const writtenAnew = 'another program has written it anew, in other signs; what it says is what was sealed';

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

A record that went through another program may be written in other signs: null for what is absent, [] for {}, times
without trailing zeros, keys in another order. It is intact where it says the same, and standard error says so.

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
        const data = await readJSON(path);
        const record = parseRecord(data);
        state = await verifyRecord(record);
        if (state === 'intact' && record.fingerprint !== (await fingerprintOf(data as object)))
          err.write(listed(path, [writtenAnew]));
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
