import { basename } from 'node:path';
import { studyOf, studyPage, type Reading } from 'open-door-screening/authoring';
import { asOf, parseRecord } from 'open-door-screening/headless';
import { CommandError, exitCodes, type Command } from './command.ts';
import { listed, readJSON, reasonsWithoutContent } from './read-json.ts';
import { replaceFile } from './replace-file.ts';
import { filesBelow } from './table.ts';
import { checkTarget } from './target.ts';

/** Compares what several readers entered for the same written talks. */
export const study: Command = {
  name: 'study',
  summary: 'says how far readers of the same written talks agree',
  usage: 'RATINGS [--out report.html] [--force]',
  help: `Reads every record (.json) in the folder RATINGS and below it, and writes a page: how far readers agree on the level, on
each question and on each point of the plan (percent, and Gwet's AC1), which question split them and how, and the
minutes each talk took.

Each reader enters each written talk in the page, with the case reference TALK/READER or TALK-READER, such as A/R1,
and saves the record as JSON. Where there is no place for a reference, as in a practice at the kiosk, the file is named
TALK-READER.json.
Of several records of one reader on a talk the last counts; the others are named as left out.
Twelve invented talks and a protocol are in demo/pilot of the package.

  --out FILE  where the page goes: report.html where nothing is said
  --force     replaces the file where there is one

Exit code: 0 written, 1 a file was left out, fewer than two readers share a talk, or the page cannot be written,
2 wrong usage.
`,
  options: ['out', 'force'],
  paths: [1, 1],
  async run({ paths: [folder = ''], out: file = 'report.html', force }, { out, err }) {
    await checkTarget(file, force, [folder]);
    const found = new Map<string, Found>();
    let leftOut = 0;
    const onLeftOut = (path: string, reasons: readonly string[]) => {
      leftOut += 1;
      err.write(listed(path, reasons));
    };
    for await (const path of filesBelow(folder, { onLeftOut })) {
      try {
        const reading = readingOf(parseRecord(await readJSON(path)), path);
        const place = JSON.stringify([reading.talk, reading.reader]);
        const before = found.get(place);
        const [last, other] = before && isLater(before, reading) ? [before, reading] : [reading, before];
        found.set(place, last);
        // Counted beside it, one reader would agree with themselves.
        if (other)
          onLeftOut(other.path, [
            `${last.reader} has entered the talk ${last.talk} once more, in ${last.path}: the last one counts`,
          ]);
      } catch (error) {
        onLeftOut(path, reasonsWithoutContent(error));
      }
    }
    const readings = [...found.values()];
    const compared = studyOf(readings);
    if (!compared.level)
      throw new CommandError(`${folder}: no talk was entered by two readers. ${readings.length} records were read.`);
    await replaceFile(file, studyPage(compared));
    out.write(
      `${file}: ${compared.readers.length} readers, ${compared.talks.length} talks, ${readings.length} records\n`,
    );
    return leftOut > 0 ? exitCodes.problem : exitCodes.done;
  },
};

interface Found extends Reading {
  readonly path: string;
}

function isLater(one: Reading, other: Reading): boolean {
  return Date.parse(asOf(one.record)) > Date.parse(asOf(other.record));
}

function readingOf(record: Reading['record'], path: string): Found {
  const reference = record.caseReference ?? '';
  const withSlash = reference.split('/').map((part) => part.trim());
  const withHyphen = [reference, basename(path, '.json')].map((name) =>
    /^([a-z]{1,2})-([a-z]+\d+)$/i.exec(name)?.slice(1),
  );
  const [talk, reader] = [withSlash, ...withHyphen].find((named) => named?.[0] && named[1]) ?? [];
  if (!talk || !reader)
    throw new Error('expected the case reference TALK/READER, such as A/R1, or A-R1, also as the name of the file');
  return { talk, reader, record, path };
}
