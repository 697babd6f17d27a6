import { evaluate } from '../assessment/evaluation.ts';
import { accountsTo, isRaised, isVisible, type Evaluation } from '../assessment/facts.ts';
import { graphOf } from '../assessment/graph.ts';
import { holds } from '../assessment/holds.ts';
import type { Source } from '../instrument/account.ts';
import type { Amount, Condition } from '../instrument/condition.ts';
import { namedAs } from '../instrument/survey.ts';
import { nudgeAccounts, nudgeHours } from './nudge-accounts.ts';
import { pick, type Random } from './random.ts';

/**
 * One small step towards a condition that should hold and does not (`wanted`), or should not and does. Gives the same
 * facts back where it finds nothing to change. `by`: it has to rest on an account of that source.
 */
export function nudge(
  condition: Condition,
  wanted: boolean,
  facts: Evaluation,
  random: Random,
  by?: Source,
): Evaluation {
  const towardsOneOf = (conditions: readonly Condition[], to: boolean): Evaluation => {
    const inTheWay = conditions.filter((part) => holds(part, facts) !== to);
    return inTheWay.length > 0 ? nudge(pick(inTheWay, random), to, facts, random, by) : facts;
  };

  if ('all' in condition) return towardsOneOf(condition.all, wanted);
  if ('any' in condition) return towardsOneOf(condition.any, wanted);
  if ('not' in condition) return nudge(condition.not, !wanted, facts, random, by);
  if ('count' in condition) {
    const moved = moveSetting([condition.atLeast, condition.fewerThan], facts, random);
    return moved ?? towardsOneOf(condition.count, (condition.atLeast !== undefined) === wanted);
  }
  if ('flag' in condition) return nudgeFlag(condition.flag, wanted, facts, random, condition.by ?? by);
  if ('flagsOfClass' in condition) {
    const moved = moveSetting([condition.atLeast], facts, random);
    const flags = graphOf(facts.instrument).flags.filter((flag) => flag.class === condition.flagsOfClass);
    // With `by`, a raised flag may still want another account.
    const open = flags.filter(({ code }) => isRaised(facts, code) !== wanted || (wanted && condition.by));
    if (moved || open.length === 0) return moved ?? facts;
    return nudgeFlag(pick(open, random).code, wanted, facts, random, condition.by ?? by);
  }
  if ('setting' in condition) return withSetting(condition.setting, wanted, facts);
  if ('condition' in condition) return nudge(namedAs(condition.condition, facts.instrument), wanted, facts, random, by);
  if ('ruleOfLevel' in condition) {
    const rules = facts.instrument.rules.filter(({ level }) => level === condition.ruleOfLevel);
    return towardsOneOf(
      rules.map(({ when }) => when),
      wanted,
    );
  }
  if ('hoursBetween' in condition) {
    const { from, to, moreThan } = condition.hoursBetween;
    const starts = from.some((code) => isVisible(facts, code)) ? [] : from;
    const hidden = [to, ...starts].find((code) => !isVisible(facts, code));
    if (wanted && hidden !== undefined) return nudgeVisibility(hidden, true, facts, random);
    return moveSetting([moreThan], facts, random) ?? nudgeHours(condition.hoursBetween, wanted, facts, random, by);
  }
  if ('accountsShareNoChoice' in condition) {
    const codes = condition.accountsShareNoChoice;
    const begun = codes.filter((code) => accountsTo(facts, code).length > 0);
    const code = pick(begun.length > 0 && random() < 0.7 ? begun : codes, random);
    return nudge({ question: code, answered: true }, wanted, facts, random, by);
  }
  if ('visible' in condition) return nudgeVisibility(condition.question, wanted, facts, random);
  if (wanted && !isVisible(facts, condition.question)) return nudgeVisibility(condition.question, true, facts, random);
  if (!wanted && random() < 0.1) return nudgeVisibility(condition.question, false, facts, random);
  const range =
    'anyNumber' in condition ? condition.anyNumber : 'everyNumber' in condition ? condition.everyNumber : {};
  return moveSetting(Object.values(range), facts, random) ?? nudgeAccounts(condition, wanted, facts, random, by);
}

/** A flag that is raised, but not by the wanted source, is ended first: a later step raises it anew. */
function nudgeFlag(code: string, wanted: boolean, facts: Evaluation, random: Random, by?: Source): Evaluation {
  const { flags, flagIndex } = graphOf(facts.instrument);
  return nudge(flags[flagIndex.get(code)!]!.when, !isRaised(facts, code), facts, random, wanted ? by : undefined);
}

function nudgeVisibility(code: string, wanted: boolean, facts: Evaluation, random: Random): Evaluation {
  const { questions, questionIndex } = graphOf(facts.instrument);
  const { when } = questions[questionIndex.get(code)!]!;
  return when && isVisible(facts, code) !== wanted ? nudge(when, wanted, facts, random) : facts;
}

/** Now and then another value for a setting among the amounts: one of its ends, or its default. */
function moveSetting(
  amounts: readonly (Amount | undefined)[],
  facts: Evaluation,
  random: Random,
): Evaluation | undefined {
  const names = amounts.flatMap((amount) => (typeof amount === 'object' ? amount.setting : []));
  if (names.length === 0 || random() < 0.8) return undefined;
  const name = pick(names, random);
  return withSetting(name, pick(Object.values(facts.instrument.settings[name]!), random), facts);
}

function withSetting(
  name: string,
  value: boolean | number,
  { instrument, configuration, answers }: Evaluation,
): Evaluation {
  const settings = { ...configuration.settings, [name]: value };
  return evaluate(instrument, { ...configuration, settings }, answers);
}
