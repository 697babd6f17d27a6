import { isolate } from '../../record/isolate.ts';
import type { RecordDone } from '../../record/result/kinds.ts';
import type { Shown } from './shown.ts';
import { whenText } from './when-text.ts';

/** "Done, Sat, Mar 7, 9:40 PM · with the officer on call · no. 26-11873" */
export function entryText({ texts, say, locale }: Shown, entry: RecordDone): string {
  const { state, at, with: who, reference, note, addedAt } = isolate(entry);
  return [
    state === 'done' ? texts.done : texts.states[state],
    whenText(locale, at, 'time'),
    who && say(texts.spokeWith, { who }),
    reference && say(texts.referenceNo, { reference }),
    note,
    addedAt && say(texts.addedAt, { time: whenText(locale, addedAt, 'time') }),
  ]
    .filter(Boolean)
    .join(' · ');
}
