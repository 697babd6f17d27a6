import type { QuestionAccount } from '../instrument/account.ts';
import type { FlagClass, UrgentKind } from '../instrument/structure.ts';
import { fill, type Wording } from '../instrument/wording.ts';
import type { Evaluation } from './facts.ts';
import { graphOf } from './graph.ts';
import { groundsIn, type GroundsIn } from './grounds.ts';
import { holds } from './holds.ts';
import { levelOf, matchingRules } from './level.ts';
import { openQuestions, type OpenQuestion } from './open.ts';
import { suggestSteps, type SuggestedStep } from './steps.ts';

/** A sign that was noted. It is a reason to look closer, never a finding. */
export interface RaisedFlag {
  readonly code: string;
  readonly class: FlagClass;
  readonly label: string;
  /** The rule in plain words. */
  readonly rule: string;
  /** The accounts that raised it, by question, then source. */
  readonly because: readonly QuestionAccount[];
  /** The passage of the guide it is based on, where there is one. */
  readonly passage?: { readonly where: string; readonly text: string };
}

/** A rule that matched, whether or not it decided the level. */
export interface Reason {
  readonly rule: string;
  readonly level: string;
  readonly text: string;
  /** Codes of the flags that made it match. */
  readonly flags: readonly string[];
  /** At act-now: what it is about. */
  readonly kind?: UrgentKind;
}

/** Something the result says about itself, such as its limits. */
export interface Note {
  readonly code: string;
  readonly text: string;
}

/**
 * What follows from the answers. A guide for a professional's own judgement: not a score, not a finding. Each part is
 * worked out when it is first read.
 */
export interface Assessment {
  /** The level's code; its words are in the instrument's wording. */
  readonly level: string;
  readonly flags: readonly RaisedFlag[];
  readonly reasons: readonly Reason[];
  /** What is suggested, in the order in which to do it. Steps and points only add: a worse finding removes nothing. */
  readonly steps: readonly SuggestedStep[];
  /** The limits of the guide and, where it applies, what the law says. */
  readonly notes: readonly Note[];
  /** Unanswered questions that could still change the level. */
  readonly open: readonly OpenQuestion[];
}

/** What an assessment is worked out from, and, under their names, the parts that were read. */
interface Described {
  readonly evaluation: Evaluation;
  readonly words: Wording;
  readonly startedAt: string | undefined;
  readonly grounds: () => GroundsIn;
  [part: string]: unknown;
}

/**
 * Describes in words what was worked out, each part when it is first read. `startedAt`: when the talk began; no
 * deadline starts before it.
 */
export function describe(evaluation: Evaluation, words: Wording, startedAt?: string): Assessment {
  let known: GroundsIn | undefined;
  const value: Described = { evaluation, words, startedAt, grounds: () => (known ??= groundsIn(evaluation)) };
  return Object.defineProperties(Object.defineProperty({}, described, { value }), parts) as Assessment;
}

const described = Symbol('described');

const works: { readonly [Part in keyof Assessment]: (of: Described) => Assessment[Part] } = {
  level: ({ evaluation }) => levelOf(evaluation),
  flags: raisedFlags,
  reasons: reasonsFor,
  steps: ({ evaluation, words, grounds, startedAt }) => suggestSteps(evaluation, words, grounds(), startedAt),
  notes: notesOn,
  open: ({ evaluation }) => openQuestions(evaluation),
};

/** The same for all assessments: with functions of its own, each would stay in memory until a full garbage collection. */
const parts = Object.fromEntries(
  Object.entries(works).map(([part, work]) => [
    part,
    {
      enumerable: true,
      get: function (this: { [described]: Described }) {
        return (this[described][part] ??= work(this[described]));
      },
    },
  ]),
);

function reasonsFor({ evaluation, words, grounds }: Described): Reason[] {
  return matchingRules(evaluation).map((rule) => ({
    rule: rule.code,
    level: rule.level,
    text: inWords(words.rules[rule.code], evaluation),
    flags: grounds().of(rule.when).because.flags,
    ...(rule.kind && { kind: rule.kind }),
  }));
}

function notesOn({ evaluation, words }: Described): Note[] {
  return evaluation.instrument.notes
    .filter(({ when }) => !when || holds(when, evaluation))
    .map(({ code }) => ({ code, text: inWords(words.notes[code], evaluation) }));
}

function raisedFlags({ evaluation, words, grounds }: Described): RaisedFlag[] {
  const { layout } = graphOf(evaluation.instrument);
  // Each with its passage, which is loaded after a talk has begun.
  return evaluation.instrument.flags
    .filter((_flag, place) => evaluation.marks[layout.flags + place]! > 0)
    .map(({ code, class: name, when, passage: at }) => {
      const passage = at === undefined ? undefined : words.passages[at];
      return {
        code,
        class: name,
        label: inWords(words.flags[code]?.label, evaluation),
        rule: inWords(words.flags[code]?.rule, evaluation),
        because: grounds().of(when).accounts,
        ...(passage && {
          passage: { where: inWords(passage.where, evaluation), text: inWords(passage.text, evaluation) },
        }),
      };
    });
}

function inWords(text = '', { configuration }: Evaluation): string {
  return fill(text, configuration.settings);
}
