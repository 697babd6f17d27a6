import { questionsOf } from '../instrument/reading.ts';
import { problem, RecordError, type Problem } from '../instrument/problems.ts';
import { keepToLimits } from '../instrument/limits.ts';
import { readShape } from '../instrument/read-shape.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { returnFromRun } from '../instruments/return-from-run/index.ts';
import { recordSchema1, upgradeRecord1 } from './format-1.ts';
import { recordSchema } from './record-schema.ts';
import { recordFormat, type ScreeningRecord } from './record.ts';

/** What may be needed to read a record of an earlier format. */
export interface ReadRecordOptions {
  /** What a record of format 1 was made with, for it has no words of its own; `returnFromRun` without it. */
  readonly instrument?: Instrument;
}

/**
 * Reads a record from outside, and brings an older format up to this one. Whether its content was changed since it was
 * sealed, `verifyRecord` tells.
 * @throws {RecordError} that lists every problem with its path.
 */
export function parseRecord(data: unknown, { instrument = returnFromRun }: ReadRecordOptions = {}): ScreeningRecord {
  return readRecordWith(data, instrument);
}

/** The same with the instrument at hand; it brings no words of the built-in one along. */
export function readRecordWith(data: unknown, instrument: Instrument): ScreeningRecord {
  keepToLimits(data, RecordError, 'The record');
  if (formatOf(data) === 1) return parseFormat1(data, instrument);
  const { value, problems } = readShape(recordSchema, data);
  const wrong = value ? inconsistencies(value) : problems;
  if (!value || wrong.length > 0) throw new RecordError('The record', wrong);
  return value;
}

function parseFormat1(data: unknown, instrument: Instrument): ScreeningRecord {
  const { value, problems } = readShape(recordSchema1, data);
  if (!value) throw new RecordError('The record', problems);
  if (value.instrument.id !== instrument.id)
    throw new RecordError('The record', [
      problem(['instrument', 'id'], `a record of format 1 needs its instrument "${value.instrument.id}" to be read`),
    ]);
  const known = new Set(questionsOf(instrument).map(({ code }) => code));
  const unknown = Object.keys(value.answers).filter((code) => !known.has(code));
  if (unknown.length > 0)
    throw new RecordError(
      'The record',
      unknown.map((code) => problem(['answers', code], 'the instrument has no such question')),
    );
  return upgradeRecord1(value, instrument);
}

/** @throws {RecordError} where a newer version has made it. */
export function formatOf(data: unknown): unknown {
  const format = (data as { format?: unknown } | null | undefined)?.format;
  if (typeof format === 'number' && format > recordFormat)
    throw new RecordError('The record', [
      problem(['format'], `expected ${recordFormat} or lower, found ${format}: it was made by a newer version`),
    ]);
  return format;
}

/** What the parts of a record of the right shape say of each other. */
function inconsistencies(record: ScreeningRecord): Problem[] {
  const questions = new Set(record.topics.flatMap((topic) => topic.questions.map(({ code }) => code)));
  const levels = new Set(record.words.levels.map(({ code }) => code));
  const wrong: Problem[] = [];
  for (const code of Object.keys(record.answers))
    if (!questions.has(code)) wrong.push(problem(['answers', code], 'topics has no such question'));
  for (const part of ['computed', 'final'] as const)
    if (!levels.has(record.level[part]))
      wrong.push(problem(['level', part], `words.levels has no level "${record.level[part]}"`));
  return wrong;
}
