import { parts, type Condition } from '../instrument/condition.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { memoize } from '../instrument/memoize.ts';
import { namedAs } from '../instrument/survey.ts';

/**
 * Every clause a condition depends on, with names, flags and rules followed; `denied` where it is under "not" or
 * "fewerThan". Found once for each condition: it is asked about with thousands of changes.
 */
export const clausesBehind = memoize((instrument: Instrument) =>
  memoize((condition: Condition) => [...clauses(condition, instrument)]),
);

function* clauses(
  condition: Condition,
  instrument: Instrument,
  denied = false,
  entered = new Set<string>(),
): Generator<[clause: Condition, denied: boolean]> {
  yield [condition, denied];
  for (const [name, behind] of behindOf(condition, instrument)) {
    // Much depends on the same few flags and rules: each is entered once.
    if (entered.has(`${name} ${denied}`)) continue;
    entered.add(`${name} ${denied}`);
    yield* clauses(behind, instrument, denied, entered);
  }
  const turns = 'not' in condition || ('count' in condition && condition.fewerThan !== undefined);
  for (const part of parts(condition)) yield* clauses(part, instrument, denied !== turns, entered);
}

/** What a condition names: another condition, flags or rules. */
function behindOf(condition: Condition, instrument: Instrument): [name: string, behind: Condition][] {
  const { flags, rules } = instrument;
  if ('condition' in condition) {
    const name = condition.condition;
    return [[`condition ${name}`, namedAs(name, instrument)]];
  }
  if ('ruleOfLevel' in condition)
    return rules.filter(({ level }) => level === condition.ruleOfLevel).map(({ code, when }) => [`rule ${code}`, when]);
  return flags
    .filter(
      (flag) =>
        ('flag' in condition && condition.flag === flag.code) ||
        ('flagsOfClass' in condition && condition.flagsOfClass === flag.class),
    )
    .map(({ code, when }) => [`flag ${code}`, when]);
}
