import { isolate } from '../../record/isolate.ts';
import type { StepDone } from '../../screening/talk.ts';
import { zoneOf } from '../../record/moment-words.ts';
import type { Shown } from './shown.ts';
import { whenText } from './when-text.ts';

/** "Done, Sat, Mar 7, 9:40 PM CST · with the officer on call · no. 26-11873" */
export function entryText({ texts, say, locale, record }: Shown, entry: StepDone): string {
  const time = (when: string) => whenText(locale, when, 'exact', zoneOf(record));
  const { state, at, with: who, reference, note, addedAt } = isolate(entry);
  return [
    state === 'done' ? texts.done : texts.states[state],
    time(at),
    who && say(texts.spokeWith, { who }),
    reference && say(texts.referenceNo, { reference }),
    note,
    addedAt && say(texts.addedAt, { time: time(addedAt) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
