import { sittingNow, timeNow } from './sittings.ts';
import type { HeldIn, Talk } from './talk.ts';

interface Languages {
  readonly languages: readonly string[];
  /** Those until now, where the talk does not know. */
  readonly before?: readonly string[] | undefined;
}

/** Whether a talk does not know yet that it is held in these languages. What is typed in from paper was said in others. */
export function isHeldOtherwise(talk: Talk, languages: readonly string[]): boolean {
  const sitting = sittingNow(talk);
  if (!sitting || sitting.enteredAt !== undefined) return false;
  return talk.heldIn.at(-1)?.languages.join() !== languages.join();
}

/** The talk with its words in these languages from now on. */
export function holdIn(talk: Talk, { languages, before }: Languages): Talk {
  if (!isHeldOtherwise(talk, languages)) return talk;
  const first = talk.sessions[0]!;
  const unknown = talk.heldIn.length === 0 && before ? [{ from: first.startedAt, languages: before }] : [];
  const known = [...talk.heldIn, ...unknown];
  if (known.at(-1)?.languages.join() === languages.join()) return { ...talk, heldIn: known };
  const from = known.length > 0 ? timeNow(talk) : first.startedAt;
  return { ...talk, heldIn: [...known, { from, languages }] };
}

/** The period a time is in: from when on the talk was held in which languages. Nothing where nobody has said. */
export function periodAt(heldIn: readonly HeldIn[], at: string): HeldIn | undefined {
  const time = Date.parse(at);
  return heldIn.findLast(({ from }) => Date.parse(from) <= time) ?? heldIn[0];
}
