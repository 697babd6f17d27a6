import { problem, RecordError, type Problem } from '../instrument/problems.ts';
import { keepToLimits } from '../instrument/limits.ts';
import { readStored } from '../instrument/read-stored.ts';
import { makeExact } from '../screening/exact-values.ts';
import { readAs } from './as-written.ts';
import { recordSchema2 } from './format-2.ts';
import { recordSchema } from './record-schema.ts';
import { recordFormat, type ScreeningRecord } from './record.ts';
import { upgradeRecord2 } from './upgrade-format-2.ts';

/**
 * Reads a record from outside, also where other programs have written it anew. One of format 2 is given in the shape of
 * this format, to be read, printed and exported; as JSON it stays what it was. `verifyRecord` says whether its content was
 * changed since it was sealed.
 * @throws {RecordError} that lists every problem with its path.
 */
export function parseRecord(data: unknown): ScreeningRecord {
  keepToLimits(data, RecordError, 'The record');
  const record =
    formatOf(data) === 2
      ? readAs(upgradeRecord2(read(recordSchema2, data)), data)
      : inExactForm(read(recordSchema, data));
  const wrong = inconsistencies(record);
  if (wrong.length > 0) throw new RecordError('The record', wrong);
  return record;
}

/**
 * A record in the one form this package writes, whatever programs have written it since: `null` is absent, a time is to the
 * millisecond and has its own offset (`Z` for `+00:00`), a moment is to the minute, and an empty list is an empty object
 * where the schema has an object. Nothing where it is no record.
 */
export function normalized(data: object): object | undefined {
  const isOld = 'format' in data && data.format === 2;
  const { value } = isOld ? readStored(recordSchema2, data) : readStored(recordSchema, data);
  return value && (value.format === 2 ? value : inExactForm(value));
}

/** The record, which was just read, with its values in the exact form of their kind. */
function inExactForm(record: ScreeningRecord): ScreeningRecord {
  const kinds = new Map(record.topics.flatMap(({ questions }) => questions.map(({ code, answer }) => [code, answer])));
  const because = record.assessment.flags.flatMap((flag) => flag.because);
  makeExact(record, (question) => kinds.get(question), because);
  return record;
}

function read<Schema extends Parameters<typeof readStored>[0]>(schema: Schema, data: unknown) {
  const { value, problems } = readStored(schema, data);
  if (value === undefined) throw new RecordError('The record', problems);
  return value;
}

function formatOf(data: unknown): unknown {
  const format = (data as { format?: unknown } | null | undefined)?.format;
  const refuse = (why: string) => {
    throw new RecordError('The record', [
      problem(['format'], `expected 2 or ${recordFormat}, found ${String(format)}: ${why}`),
    ]);
  };
  if (format === 1) refuse('it has no words of its own; versions up to 0.4 read it');
  if (typeof format === 'number' && format > recordFormat) refuse('it was made by a newer version');
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
