import type { QuestionAccount } from '../../../src/instrument/account.ts';
import type { FlagClass, UrgentKind } from '../../../src/instrument/structure.ts';
import { fill, type Wording } from '../../../src/instrument/wording.ts';
import { isRaised, type Evaluation } from './facts.ts';
import { groundsOf, holds } from './holds.ts';
import { levelOf, matchingRules } from './level.ts';
import { openQuestions, type OpenQuestion } from './open.ts';
import { sortAccounts, sortFlags } from './order.ts';
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
  /** The passage of the guide it rests on, where there is one. */
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

/** What follows from the answers. A guide for a professional's own judgement: not a score, not a finding. */
export interface Assessment {
  /** The level's code; its words are in the instrument's wording. */
  readonly level: string;
  readonly flags: readonly RaisedFlag[];
  readonly reasons: readonly Reason[];
  /** What is suggested, in the order one would do it. Steps and points only add: a worse finding takes nothing away. */
  readonly steps: readonly SuggestedStep[];
  /** The limits of the guide and, where it applies, what the law says. */
  readonly notes: readonly Note[];
  /** Unanswered questions that could still change the level. Worked out when first read. */
  readonly open: readonly OpenQuestion[];
}

/** Describes in words what was worked out. `startedAt`: when the talk began, before which no clock starts. */
export function describe(evaluation: Evaluation, words: Wording, startedAt?: string): Assessment {
  const { instrument } = evaluation;
  const matching = matchingRules(evaluation);
  const level = levelOf(evaluation);
  let open: readonly OpenQuestion[] | undefined;
  return {
    level,
    flags: raisedFlags(evaluation, words),
    reasons: matching.map((rule) => ({
      rule: rule.code,
      level: rule.level,
      text: inWords(words.rules[rule.code], evaluation),
      flags: sortFlags(instrument, groundsOf(rule.when, evaluation).flags),
      ...(rule.kind && { kind: rule.kind }),
    })),
    steps: suggestSteps(evaluation, words, startedAt),
    notes: instrument.notes
      .filter(({ when }) => !when || holds(when, evaluation))
      .map(({ code }) => ({ code, text: inWords(words.notes[code], evaluation) })),
    get open() {
      return (open ??= openQuestions(evaluation));
    },
  };
}

function raisedFlags(evaluation: Evaluation, words: Wording): RaisedFlag[] {
  return evaluation.instrument.flags
    .filter(({ code }) => isRaised(evaluation, code))
    .map((flag) => {
      const { code, when } = flag;
      const passage = flag.passage === undefined ? undefined : words.passages[flag.passage];
      return {
        code,
        class: flag.class,
        label: inWords(words.flags[code]?.label, evaluation),
        rule: inWords(words.flags[code]?.rule, evaluation),
        because: sortAccounts(evaluation.instrument, groundsOf(when, evaluation).accounts),
        ...(passage && {
          passage: { where: inWords(passage.where, evaluation), text: inWords(passage.text, evaluation) },
        }),
      };
    });
}

function inWords(text = '', { configuration }: Evaluation): string {
  return fill(text, configuration.settings);
}
