import { checkInstrument, type InstrumentReport } from 'open-door-screening/authoring';
import { exitCodes, progressOn, type Command } from './command.ts';
import { readInstrumentFiles } from './read-instrument.ts';
import { listed } from './read-json.ts';

/** Runs the authoring check on an instrument, and prints what it found. */
export const check: Command = {
  name: 'check',
  summary: 'checks an instrument of your own, and its worked cases',
  usage: 'PATH',
  help: `Checks an instrument before it is used: its shape, whether everything in it can be reached, whether its worked cases
hold, and whether its words are easy and free of labels. It takes some seconds.

PATH is one JSON file, { …structure, wording: { en, es }, cases }, or a folder with

  structure.json   questions, conditions, flags, levels, actions
  en.json, …       its words: a file for each language, called by the language
  cases.json       worked cases: answers, and what has to follow from them

Exit code: 0 no problem, 1 there are problems or a file cannot be read, 2 wrong usage.
`,
  options: [],
  paths: [1, 1],
  async run({ paths: [path = ''] }, surroundings) {
    const { out, err } = surroundings;
    const { data, unread } = await readInstrumentFiles(path);
    for (const name of unread)
      err.write(`${name} is not read: the words of a language are in a file with its name, such as es.json.\n`);
    const progress = progressOn(surroundings);
    progress.show(`Checking ${path}; this takes some seconds…`);
    const report = checkInstrument(data);
    progress.clear();
    out.write(written(path, report));
    return report.problems.length > 0 ? exitCodes.problem : exitCodes.done;
  },
};

function written(path: string, { problems, properties, readingGrades }: InstrumentReport): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length || 'no'} problems`;
  const breached = properties.filter(({ holds }) => !holds);
  const hardest = readingGrades.toSorted((left, right) => right.grade - left.grade)[0];
  return [
    `${path}: ${count}\n`,
    ...problems.map((problem) => listed(problem.path || 'the whole', problem.message.split('\n'))),
    ...(breached.length > 0 ? ['\nFor you to judge: what usually holds, and does not here\n'] : []),
    ...breached.map(({ property, breach, example }) =>
      listed(property, [breach ?? '', ...(example ? [`for example with ${JSON.stringify(example)}`] : [])]),
    ),
    ...(hardest ? [`\nHardest English to the youth: US grade ${hardest.grade}, at ${hardest.path}\n`] : []),
  ].join('');
}
