import { expect } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { randomAnswers, seededRandom, pick } from '../../src/authoring/random.ts';
import type { Configuration } from '../../src/instrument/configuration.ts';
import { wordingFor, type Instrument } from '../../src/instrument/instrument.ts';
import { csvQuestions, csvTable } from '../../src/record/csv/to-csv.ts';
import { draftOf } from '../../src/record/draft-of-record.ts';
import { toFHIR } from '../../src/record/fhir/to-fhir.ts';
import { fileName, defaultFilePattern } from '../../src/record/file-name.ts';
import { canonicalForm } from '../../src/record/fingerprint.ts';
import { blankSheet } from '../../src/record/paper/blank-sheet.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { reassess } from '../../src/record/reassess.ts';
import { createRecord, type ScreeningRecord } from '../../src/record/record.ts';
import { toText } from '../../src/record/to-text.ts';
import { createDraft } from '../../src/screening/draft.ts';
import { parseDraft } from '../../src/screening/parse-draft.ts';
import { restoreTalk } from '../../src/screening/restore.ts';
import { startScreening } from '../../src/screening/start-screening.ts';
import type { Talk } from '../../src/screening/talk.ts';
import { homeward, onward, HeldTalk } from '../screening/helpers.ts';

const clock = () => new Date(Date.UTC(2026, 10, 20, 10));
/** As many screens as a walk takes at most; it ends somewhere on the way. */
const mostSteps = 12;

/** Everything one can do with an instrument and a configuration, from the first word to the files. */
export function useInstrument(instrument: Instrument, configuration: Configuration, seed: number): void {
  const random = seededRandom(seed);
  const answers = randomAnswers(instrument, 0.3, random);
  assess(instrument, answers);
  const wording = wordingFor(instrument, pick(['en', 'es'], random));
  const path = instrument.paths.at(-1)!.code;
  blankSheet(instrument, { configuration, wording, path });
  const held = quiet(new HeldTalk(startScreening({ instrument, configuration, path, clock })));
  held.send({ type: 'start' });
  for (const [question, accounts] of Object.entries(answers))
    for (const { source, value } of accounts)
      if (value !== undefined) held.send({ type: 'answer', question, source, value, note: 'Said so.' });
  walk(held, instrument);
  useTalk(held.talk, instrument, configuration);
}

/** Goes on with a talk to its end, and corrects it. */
export function useTalk(talk: Talk, instrument: Instrument, configuration: Configuration): void {
  const wording = wordingFor(instrument);
  const record = createRecord(talk, wording, { caseReference: 'C-17', worker: 'worker 12' });
  useRecord(parseRecord(JSON.parse(JSON.stringify(record))), instrument);
  const draft = createDraft(talk, wording.language);
  if (draft) restoreTalk(parseDraft(draft), instrument, configuration, clock);
}

/** Goes on with a talk that was stored. */
export function useRestored(restored: Talk, instrument: Instrument, configuration: Configuration): void {
  const held = quiet(new HeldTalk(startScreening({ instrument, configuration, clock, restored })));
  createRecord(held.talk, wordingFor(instrument));
  walk(held, instrument);
  useTalk(held.talk, instrument, configuration);
}

/** Every form a record has. */
export function useRecord(record: ScreeningRecord, instrument: Instrument): void {
  for (const kind of ['whole', 'police'] as const) recordSheet(record, { kind, notes: true, history: true });
  // The summary.
  toText(record);
  csvTable({ questions: [...csvQuestions(record), ...Object.keys(record.answers)] }).row(record);
  JSON.stringify(toFHIR(record));
  canonicalForm(record);
  fileName(defaultFilePattern, record, 'json');
  reassess(record, instrument);
  // A talk that has not begun has no draft.
  if (record.sessions.length > 0) parseDraft(JSON.parse(JSON.stringify(draftOf(record))));
}

function walk(held: HeldTalk, { topics, levels, steps }: Instrument): void {
  held.screening.send({ type: 'raise', level: levels[0]!, reason: 'He waits outside.' });
  for (let step = 0; step < mostSteps && held.phase !== 'finished'; step++)
    held.send(step < mostSteps / 2 ? onward(held.phase) : homeward(held.phase));
  held.send({ type: 'go', topic: topics[0]?.code ?? '' }, { type: 'result' });
  for (const { code, contact, points } of steps.slice(0, 3))
    held.send({ type: 'done', step: code, contact, points: points.map((point) => point.code), state: 'done' });
  held.send({ type: 'finish' });
  expect(held.screening.getSnapshot().status).not.toBe('error');
}

/** Its failures show in its status, and not as an error thrown at nobody. */
function quiet(held: HeldTalk): HeldTalk {
  held.screening.subscribe({
    error: (error) => {
      throw error;
    },
  });
  return held;
}
