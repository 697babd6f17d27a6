import type { QuestionAccount } from '../instrument/account.ts';
import type { FlagClass, UrgentKind } from '../instrument/structure.ts';
import { fill, type Wording } from '../instrument/wording.ts';
import { flagMark, type Evaluation } from './facts.ts';
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

/**
 * Describes in words what was worked out, each part when it is first read. `startedAt`: when the talk began; no
 * deadline starts before it.
 */
export function describe(evaluation: Evaluation, words: Wording, startedAt?: string): Assessment {
  let known: GroundsIn | undefined;
  const grounds = () => (known ??= groundsIn(evaluation));
  const parts: { -readonly [Part in keyof Assessment]?: Assessment[Part] } = {};
  return {
    get level() {
      return (parts.level ??= levelOf(evaluation));
    },
    get flags() {
      return (parts.flags ??= raisedFlags(evaluation, words, grounds()));
    },
    get reasons() {
      return (parts.reasons ??= reasonsFor(evaluation, words, grounds()));
    },
    get steps() {
      return (parts.steps ??= suggestSteps(evaluation, words, grounds(), startedAt));
    },
    get notes() {
      return (parts.notes ??= notesOn(evaluation, words));
    },
    get open() {
      return (parts.open ??= openQuestions(evaluation));
    },
  };
}

function reasonsFor(evaluation: Evaluation, words: Wording, grounds: GroundsIn): Reason[] {
  return matchingRules(evaluation).map((rule) => ({
    rule: rule.code,
    level: rule.level,
    text: inWords(words.rules[rule.code], evaluation),
    flags: grounds.of(rule.when).flags,
    ...(rule.kind && { kind: rule.kind }),
  }));
}

function notesOn(evaluation: Evaluation, words: Wording): Note[] {
  return evaluation.instrument.notes
    .filter(({ when }) => !when || holds(when, evaluation))
    .map(({ code }) => ({ code, text: inWords(words.notes[code], evaluation) }));
}

function raisedFlags(evaluation: Evaluation, words: Wording, grounds: GroundsIn): RaisedFlag[] {
  return evaluation.instrument.flags
    .filter((_flag, place) => flagMark(evaluation, place) > 0)
    .map((flag) => {
      const { code, when } = flag;
      const passage = flag.passage === undefined ? undefined : words.passages[flag.passage];
      return {
        code,
        class: flag.class,
        label: inWords(words.flags[code]?.label, evaluation),
        rule: inWords(words.flags[code]?.rule, evaluation),
        because: grounds.of(when).accounts,
        ...(passage && {
          passage: { where: inWords(passage.where, evaluation), text: inWords(passage.text, evaluation) },
        }),
      };
    });
}

function inWords(text = '', { configuration }: Evaluation): string {
  return fill(text, configuration.settings);
}
