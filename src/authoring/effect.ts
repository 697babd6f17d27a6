import { clausesOf } from '../assessment/clause.ts';
import type { Evaluation } from '../assessment/facts.ts';
import { graphOf } from '../assessment/graph.ts';
import { levelOf } from '../assessment/level.ts';
import { planFor, type PlannedPoint, type PlannedStep } from '../assessment/plan.ts';
import { questionsIn } from '../instrument/condition.ts';
import type { Configuration } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { memoize } from '../instrument/memoize.ts';
import { readsOf } from '../instrument/reading.ts';
import { stepsOf } from '../instrument/steps-of.ts';
import type { Flag } from '../instrument/structure.ts';
import { conditionsOfPoint, namedIn } from '../instrument/survey.ts';
import type { Change } from './changes.ts';
import { clausesBehind } from './clauses-behind.ts';

/** What follows from answers in the end. */
export interface Outcome {
  readonly level: string;
  readonly plan: readonly PlannedStep[];
  /** The suggested points with their bands, by code. */
  readonly points: ReadonlyMap<string, PlannedPoint>;
}

/** What a change brings about. */
export interface Effect {
  /** The flags that it raises or ends. */
  readonly turned: readonly Flag[];
  readonly before: Outcome;
  /** The same object as before where the change turns no condition of a rule or a point: most changes turn none. */
  readonly after: Outcome;
}

/** Worked out once, because every law reads it. */
export const effectOf = memoize((change: Change): Effect => {
  const before = outcomeOf(change.before);
  return { turned: turnedFlags(change), before, after: turnsOutcome(change) ? makeOutcome(change.after) : before };
});

/** Many changes begin with the same answers. */
const outcomeOf = memoize(makeOutcome);

function makeOutcome(facts: Evaluation): Outcome {
  const plan = planFor(facts);
  const points = plan.flatMap((step) => step.points.map((planned) => [planned.point.code, planned] as const));
  return { level: levelOf(facts), plan, points: new Map(points) };
}

function turnedFlags({ before, after }: Change): Flag[] {
  const { flags, layout } = graphOf(before.instrument);
  const isRaised = (facts: Evaluation, index: number) => facts.marks[layout.flags + index]! > 0;
  return flags.filter((_, index) => isRaised(before, index) !== isRaised(after, index));
}

/** Whether a condition of a rule or a point holds after the change and not before, or the other way round. */
function turnsOutcome({ before, after, question }: Change): boolean {
  const { clauses, dependents, readers } = conditionsIn(before.instrument)(before.configuration);
  const { flags, layout, questionIndex } = graphOf(before.instrument);
  const held = heldIn(before);
  const asked = questionIndex.get(question.code);
  // Most changes change no flag, and most conditions depend on questions only by way of flags.
  const isFlagChanged = flags.some(
    (_, index) => before.marks[layout.flags + index] !== after.marks[layout.flags + index],
  );
  const turns = (place: number) => clauses[place]!(after) > 0 !== held[place];
  return (isFlagChanged ? dependents : readers).some(
    (places, index) => (index === asked || before.visible[index] !== after.visible[index]) && places.some(turns),
  );
}

/** Many changes begin with the same answers. */
const heldIn = memoize((facts: Evaluation): readonly boolean[] =>
  conditionsIn(facts.instrument)(facts.configuration).clauses.map((clause) => clause(facts) > 0),
);

/**
 * The conditions of rules and points. By a question's place in the instrument: those that depend on what is said to it,
 * and of these those that read it themselves, and not only flags that depend on it.
 */
const conditionsIn = memoize((instrument: Instrument) =>
  memoize((configuration: Configuration) => {
    const ofPoints = stepsOf({ instrument, configuration }).flatMap(({ points }) =>
      points.flatMap((point) => [...conditionsOfPoint(point)].map(({ condition }) => condition)),
    );
    const conditions = [...instrument.rules.map(({ when }) => when), ...ofPoints];
    const behind = conditions.map((condition) => clausesBehind(instrument)(condition).map(([clause]) => clause));
    const byQuestion = (questionsOfEach: readonly ReadonlySet<string>[]) =>
      graphOf(instrument).questions.map(({ code }) =>
        questionsOfEach.flatMap((questions, place) => (questions.has(code) ? place : [])),
      );
    return {
      clauses: conditions.map(clausesOf(instrument)),
      dependents: byQuestion(behind.map((clauses) => new Set(clauses.flatMap(questionsIn)))),
      readers: byQuestion(
        conditions.map((condition, place) => {
          const levels = behind[place]!.flatMap((clause) => ('ruleOfLevel' in clause ? clause.ruleOfLevel : []));
          const rules = instrument.rules.filter(({ level }) => levels.includes(level)).map(({ when }) => when);
          return readsOf([condition, ...rules], namedIn(instrument)).questions;
        }),
      ),
    };
  }),
);
