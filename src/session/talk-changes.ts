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

/** What record and paper say of the case: what the host says now, else what the draft said. */
export function headerNow({ host, ofDraft }: Session): TalkHeader {
  const given = headerOf(host.header);
  const { caseReference, worker, agency } = ofDraft?.header ?? {};
  return {
    caseReference: given.caseReference ?? caseReference,
    worker: given.worker ?? worker,
    agency: given.agency ?? agency,
  };
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
