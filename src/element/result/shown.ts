import type { Say } from '../../languages/say.ts';
import type { ScreeningRecord } from '../../record/record.ts';
import type { DueWords } from '../../record/result/due.ts';
import type { Noting } from '../../screening/events.ts';
import type { Talk } from '../../screening/talk.ts';
import type { Rendered } from '../views/parts.ts';
import type { AllTexts } from '../../languages/own-texts.ts';

/** A result on the screen: of the open talk so far, or of a record that is read. */
export interface Shown extends Pick<DueWords, 'dueTime'> {
  readonly texts: AllTexts;
  readonly say: Say;
  /** What the page speaks; the record may be in another language. */
  readonly language: string;
  /** For days and times. */
  readonly locale: string;
  readonly record: ScreeningRecord;
  /** Opens what is talked through, where a point is about that; absent where the result can only be read. */
  readonly openTalk?: ((point: string) => Rendered) | undefined;
  /** The reader's clock. */
  readonly now: number;
  /** Where what is done can be noted; absent where the result can only be read. */
  readonly noting?: { readonly talk: Talk; readonly send: (noting: Noting) => void } | undefined;
}
