import { parts, type Amount, type Condition } from '../instrument/condition.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { namedAs, questionsByCode } from '../instrument/survey.ts';

/** A condition, and whether it is to hold. */
type Demand = readonly [condition: Condition, wanted: boolean];

/** Of some demands, so many have to be met at least. */
interface Choice {
  readonly atLeast: number;
  readonly of: readonly Demand[];
}

/**
 * Whether the form of a condition shows that no answers make it hold: it demands something and its opposite. Where it
 * does not show, they may still contradict each other.
 */
export function isContradiction(condition: Condition, instrument: Instrument): boolean {
  return contradict([[condition, true]], new Map(), instrument);
}

/** `met`: what has to hold, and what has not, by the condition as JSON. */
function contradict(demands: readonly Demand[], met: Map<string, boolean>, instrument: Instrument): boolean {
  const choices: Choice[] = [];
  const rest = [...demands];
  for (let demand = rest.pop(); demand; demand = rest.pop()) {
    const key = JSON.stringify(demand[0]);
    if (met.get(key) === !demand[1]) return true;
    if (met.has(key)) continue;
    met.set(key, demand[1]);
    for (const choice of choicesBehind(demand, instrument)) {
      if (choice.atLeast > choice.of.length) return true;
      if (choice.atLeast === choice.of.length) rest.push(...choice.of);
      else if (choice.atLeast > 0) choices.push(choice);
    }
  }
  return choices.some(({ atLeast, of }) => {
    let possible = 0;
    return !of.some((demand) => {
      if (!contradict([demand], new Map(met), instrument)) possible++;
      return possible === atLeast;
    });
  });
}

/** What a demand comes down to; nothing where its form does not say. */
function choicesBehind([condition, wanted]: Demand, instrument: Instrument): Choice[] {
  const same = (inner: Condition): Choice => ({ atLeast: 1, of: [[inner, wanted]] });
  // A setting may be any number.
  const some = (amount: Amount, of: readonly Condition[]): Choice[] => {
    if (typeof amount !== 'number') return [];
    const atLeast = Math.ceil(amount);
    return [{ atLeast: wanted ? atLeast : of.length - atLeast + 1, of: of.map((part) => [part, wanted]) }];
  };
  const { flags, rules } = instrument;

  if ('not' in condition) return [{ atLeast: 1, of: [[condition.not, !wanted]] }];
  if ('all' in condition) return some(condition.all.length, condition.all);
  if ('any' in condition) return some(1, condition.any);
  if ('count' in condition && condition.atLeast !== undefined) return some(condition.atLeast, parts(condition));
  if ('condition' in condition) return [same(namedAs(condition.condition, instrument))];
  if ('ruleOfLevel' in condition)
    return some(
      1,
      rules.filter(({ level }) => level === condition.ruleOfLevel).map(({ when }) => when),
    );
  if ('visible' in condition) return [same(visibility(condition.question, instrument))];
  // Of what holds by somebody's word, the same holds by anyone's; the opposite does not follow.
  if ('by' in condition && condition.by && !wanted) return [];
  if ('flag' in condition) return [same(flags.find(({ code }) => code === condition.flag)!.when)];
  if ('flagsOfClass' in condition)
    return some(
      condition.atLeast,
      flags.filter((flag) => flag.class === condition.flagsOfClass).map(({ when }) => when),
    );
  if ('question' in condition && wanted) {
    const { question } = condition;
    return [same({ question, answered: true }), same(visibility(question, instrument))];
  }
  return [];
}

function visibility(question: string, instrument: Instrument): Condition {
  return questionsByCode(instrument).get(question)?.when ?? { all: [] };
}
