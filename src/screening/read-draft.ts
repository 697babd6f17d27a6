import { isTime } from '../instrument/account.ts';
import { keepToLimits } from '../instrument/limits.ts';
import { DraftError } from '../instrument/problems.ts';
import { readUsable } from '../instrument/usable.ts';
import type { Draft } from './draft.ts';
import { idOfOld } from './draft-format-1.ts';
import { readDraftShape } from './parse-draft.ts';

/**
 * Reads as much of a draft as can be used. The rest is set aside in it, where the worker sees it; `leftOut` lists it with
 * what was expected.
 * @throws {DraftError} where there is no talk in it: whose it is, when it was held and what was said must be readable.
 */
export function readDraft(data: unknown): { readonly draft: Draft; readonly leftOut?: DraftError } {
  keepToLimits(data, DraftError, 'The draft');
  const { value, leftOut, problems } = readUsable(
    withHeaderAsText(data),
    (rest) => readDraftShape(withStandIns(rest)),
    unit,
  );
  if (!value) throw new DraftError('The draft', readDraftShape(data).problems);
  if (leftOut.length === 0) return { draft: value };
  return {
    draft: {
      ...value,
      setAside: [...value.setAside, ...leftOut.map((entry) => ({ ...entry, data: asJSON(entry.data) }))],
    },
    leftOut: new DraftError('Part of the draft', problems),
  };
}

/** A draft as JSON holds it, which has neither numbers of any length nor functions. */
function asJSON(data: unknown): unknown {
  const text = JSON.stringify(data, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
  return text === undefined ? null : JSON.parse(text);
}

/**
 * An account goes with all that is said of it, and so does each entry of the other lists. A sitting is one by when it
 * began: without that it goes as a whole.
 */
function unit(path: readonly PropertyKey[]): readonly PropertyKey[] {
  switch (path[0]) {
    case 'sessions':
      return path[2] === 'startedAt' ? path.slice(0, 2) : path;
    case 'told':
      return path;
    case 'answers':
      return path.slice(0, 3);
    case 'history':
    case 'stepsDone':
    case 'actionsDone':
    case 'amendments':
    case 'setAside':
      return path.slice(0, 2);
    default:
      return path.slice(0, 1);
  }
}

const nowhere = { topic: '', question: '' };

/** Replaces a missing part that a talk can do without. The youth may be there: discretion fails closed. */
const standIns = {
  language: '',
  path: '',
  history: [],
  place: nowhere,
  destination: nowhere,
  youthPresent: true,
  youthPlace: nowhere,
  told: { urgent: [], enough: false, private: [] },
  amendments: [],
  setAside: [],
};

function withStandIns(data: unknown): unknown {
  if (!isObject(data)) return data;
  const { format, answers, instrument, caseReference } = data;
  const startedAt = firstEntryIn(answers);
  const about = {
    instrument: { id: isObject(instrument) ? String(instrument['id']) : '', version: '' },
    caseReference: typeof caseReference === 'string' ? caseReference : '',
    sessions: startedAt === undefined ? [] : [{ startedAt }],
  };
  const ofFormat = format === 1 ? { actionsDone: [] } : { stepsDone: [], id: idOfOld(about) };
  return { ...standIns, ...ofFormat, ...(startedAt !== undefined && { sessions: [{ startedAt }] }), ...data };
}

/** When the first account was entered: the talk had begun by then. */
function firstEntryIn(answers: unknown): string | undefined {
  const accounts = isObject(answers) ? Object.values(answers).flat() : [];
  const times = accounts.flatMap((account) =>
    isObject(account) && isTime(String(account['at'])) ? [account['at']] : [],
  );
  return (times as string[]).reduce<string | undefined>(
    (first, at) => (first === undefined || Date.parse(at) < Date.parse(first) ? at : first),
    undefined,
  );
}

/** A server may give a number where a case is called by one. */
function withHeaderAsText(data: unknown): unknown {
  if (!isObject(data)) return data;
  const numbers = ['caseReference', 'worker', 'agency'].filter((part) => typeof data[part] === 'number');
  return { ...data, ...Object.fromEntries(numbers.map((part) => [part, String(data[part])])) };
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
