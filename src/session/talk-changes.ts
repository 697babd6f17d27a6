import { headerOf, type TalkHeader } from '../screening/draft.ts';
import type { ScreeningSnapshot } from '../screening/start-screening.ts';
import type { Talk } from '../screening/talk.ts';
import type { Session } from './session.ts';

/** Whether the first word was said. */
export function hasBegun(talk: ScreeningSnapshot | undefined): boolean {
  return talk !== undefined && !talk.matches('ready');
}

/** Whether the worker, alone, enters there what the file says. */
export function isPageOfFile(talk: ScreeningSnapshot): boolean {
  const { instrument, place } = talk.context;
  const topic = instrument.topics.find(({ code }) => code === place.topic);
  return talk.matches({ open: 'alone' }) && topic?.questions.some(({ who }) => who === 'known') === true;
}

/**
 * What record, draft and paper say of the case: until the talk ends, what the host says, else what its draft said. A
 * screening stays whose it was, where the host has gone on to another case.
 */
export function headerNow({ host, ofDraft, own, talk }: Session): TalkHeader {
  if (own && talk?.matches('finished')) return headerOf(own);
  const given = headerOf(host.header);
  if (!ofDraft) return given;
  const { header, isOpened } = ofDraft;
  if (isCorrection(talk)) return header;
  return {
    caseReference: (isOpened ? header.caseReference : undefined) ?? given.caseReference ?? header.caseReference,
    worker: given.worker ?? header.worker,
    agency: given.agency ?? header.agency,
  };
}

function isCorrection(talk: ScreeningSnapshot | undefined): boolean {
  return talk !== undefined && (talk.context.amending !== undefined || talk.context.amendments.length > 0);
}

/** Something was entered that no finished record holds yet. */
export function isUnsaved(talk: ScreeningSnapshot | undefined): boolean {
  if (!talk?.matches('open') && !talk?.matches('paused')) return false;
  const { evaluation, history, plan, prefill, raisedLevel, stepsDone } = talk.context;
  const isDecided = raisedLevel !== undefined || stepsDone.length > 0 || plan !== '';
  // What the file says came from the host; where it was changed, there is a history.
  const accounts = Object.values(evaluation.answers).flat().length;
  return isDecided || history.length > 0 || accounts > Object.keys(prefill).length;
}

/** Whether a draft of the one would hold something else than of the other. */
export function isOtherDraft(after: Talk, before: Talk): boolean {
  const { entering: _, undoable: __, askedOnCard: ___, sideTalk: ____, ...stored } = after;
  return (Object.keys(stored) as (keyof Talk)[]).some((part) => after[part] !== before[part]);
}

/** Whether something was entered, changed or decided. */
export function isOtherEntry(after: Talk, before: Talk): boolean {
  return (['evaluation', 'path', 'raisedLevel', 'stepsDone', 'plan'] as const).some(
    (part) => after[part] !== before[part],
  );
}
