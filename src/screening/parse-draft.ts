import { clean } from '../instrument/clean.ts';
import { DraftError } from '../instrument/problems.ts';
import { keepToLimits } from '../instrument/limits.ts';
import { readShape } from '../instrument/read-shape.ts';
import { draftSchema1, upgradeDraft1 } from './draft-format-1.ts';
import { draftSchema } from './draft-schema.ts';
import type { Draft } from './draft.ts';

/**
 * Reads a draft from outside. One of format 1 is brought up to this one; the actions that were done are set aside in it.
 * @throws {DraftError} that lists every problem with its path.
 */
export function parseDraft(data: unknown): Draft {
  keepToLimits(data, DraftError, 'The draft');
  const isOld = (data as { format?: unknown } | null | undefined)?.format === 1;
  return isOld ? upgradeDraft1(read(draftSchema1, clean(data))) : read(draftSchema, clean(data));
}

function read<Schema extends Parameters<typeof readShape>[0]>(schema: Schema, data: unknown) {
  const { value, problems } = readShape(schema, data);
  if (value === undefined) throw new DraftError('The draft', problems);
  return value;
}
