import { DraftError } from '../instrument/problems.ts';
import { keepToLimits } from '../instrument/limits.ts';
import { readShape } from '../instrument/read-shape.ts';
import { draftSchema } from './draft-schema.ts';
import type { Draft } from './draft.ts';

/**
 * Reads a draft from outside.
 * @throws {DraftError} that lists every problem with its path.
 */
export function parseDraft(data: unknown): Draft {
  keepToLimits(data, DraftError, 'The draft');
  const { value, problems } = readShape(draftSchema, data);
  if (!value) throw new DraftError('The draft', problems);
  return value;
}
