import { evaluate } from '../assessment/evaluation.ts';
import type { Answers } from '../instrument/account.ts';
import type { Configuration } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { Problem } from '../instrument/problems.ts';
import { change, trialChanges, trialTalks, type Change } from './changes.ts';
import { effectOf, type Outcome } from './effect.ts';
import type { Law } from './law.ts';
import { lawsFor } from './laws.ts';

/** Something that ought to hold for every set of answers, and whether it did on those that were tried. */
export interface PropertyReport {
  readonly property: string;
  readonly holds: boolean;
  /** What happens instead. */
  readonly breach?: string;
  /** As few answers as possible with which it happens. */
  readonly example?: Answers;
}

/** A slow law sees one change of so many. */
const slowStep = 1000;

/** Tries the laws that concern an instrument on talks made for it, the same ones each time. */
export function tryProperties(instrument: Instrument, configuration: Configuration): PropertyReport[] {
  return tryLaws(lawsFor(instrument), trialChanges(instrument, trialTalks(instrument, configuration)));
}

/** What was not tried is not proven: a property that "holds" is one for which no counterexample was found. */
export function tryLaws(laws: readonly Law[], changes: Iterable<Change>): PropertyReport[] {
  const breached = new Map<Law, Change>();
  const seen = new Set<Outcome>();
  let unbroken = laws;
  let count = 0;
  for (const trial of changes) {
    count += 1;
    const { after } = effectOf(trial);
    const isSeen = seen.has(after);
    seen.add(after);
    const broken = unbroken.filter(
      (law) => !(law.slow && count % slowStep !== 0) && !(law.ofOutcome && isSeen) && law.breach(trial) !== undefined,
    );
    if (broken.length === 0) continue;
    for (const law of broken) breached.set(law, trial);
    unbroken = unbroken.filter((law) => !broken.includes(law));
  }
  return laws.map((law) => {
    const trial = breached.get(law);
    if (!trial) return { property: law.property, holds: true };
    const smallest = shrink(law, trial);
    return { property: law.property, holds: false, breach: law.breach(smallest)!, example: smallest.after.answers };
  });
}

/** Two properties are found out by looking at the instrument itself. */
export function propertyOf(property: string, problems: readonly Problem[]): PropertyReport {
  const [first] = problems;
  return { property, holds: first === undefined, ...(first && { breach: `${first.path}: ${first.message}` }) };
}

/** Leaves out what the breach does not need, account by account. */
function shrink(law: Law, { before, question, account }: Change): Change {
  let smallest = change(before, question, account);
  for (const [code, accounts] of Object.entries(before.answers))
    for (const gone of accounts) {
      const answers = without(smallest.before.answers, code, gone);
      const smaller = change(evaluate(before.instrument, before.configuration, answers), question, account);
      if (law.breach(smaller) !== undefined) smallest = smaller;
    }
  return smallest;
}

function without(answers: Answers, code: string, gone: Answers[string][number]): Answers {
  const { [code]: accounts = [], ...others } = answers;
  const left = accounts.filter((account) => account !== gone);
  return left.length > 0 ? { ...others, [code]: left } : others;
}
