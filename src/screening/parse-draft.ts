import { clean } from '../instrument/clean.ts';
import { DraftError, type Finding } from '../instrument/problems.ts';
import { keepToLimits } from '../instrument/limits.ts';
import { readStored } from '../instrument/read-stored.ts';
import { draftSchema1, upgradeDraft1 } from './draft-format-1.ts';
import { draftSchema } from './draft-schema.ts';
import type { Draft } from './draft.ts';

/**
 * Reads a draft from outside, also where other programs have written it anew. One of format 1 is brought up to this one; the actions that were done are set aside in it.
 * @throws {DraftError} that lists every problem with its path.
 */
export function parseDraft(data: unknown): Draft {
  keepToLimits(data, DraftError, 'The draft');
  const { value, problems } = readDraftShape(data);
  if (!value) throw new DraftError('The draft', problems);
  return value;
}

/** The draft in data of one of its formats, or everything that is wrong. */
export function readDraftShape(data: unknown): { readonly value?: Draft; readonly problems: readonly Finding[] } {
  const isOld = (data as { format?: unknown } | null | undefined)?.format === 1;
  if (!isOld) return readStored(draftSchema, clean(data));
  const { value, problems } = readStored(draftSchema1, clean(data));
  return value ? { value: upgradeDraft1(value), problems } : { problems };
}
