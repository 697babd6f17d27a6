import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import type { Condition } from '../../src/instrument/condition.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { questionsOf, within } from '../../src/instrument/reading.ts';
import { conditionsOfPoint, namedIn } from '../../src/instrument/survey.ts';
import type { Point } from '../../src/instrument/structure.ts';
import { codesOf, returnFromRun } from './helpers.ts';
import { mutantsOf } from './mutants.ts';
import { expected, outcome } from './rows/outcome.ts';
import type { Row } from './rows/row.ts';
import { table } from './rows/table.ts';

const { settings } = parseConfiguration(returnFromRun);
const pointsOf = ({ steps }: Instrument) => steps.flatMap(({ points }) => points);

/** Clauses that say to a reader what another one already implies: without them the outcome is the same. */
const implied = [
  // `before-18` is there for adults only.
  'ask-before-18: all without {"condition":"adult"}',
  // Where it is asked aloud and not answered, the clause before holds.
  'not-enough-information: all.3 > any.2 > count.9 > all without {"condition":"traded-answered"}',
  // A direct or report flag under 18 is a rule of report-and-refer, and so a suspicion.
  'telling: any without {"condition":"child-report"}',
];

/**
 * Each clause of the instrument matters: with one taken out, or one number moved by one, at least one row of the table
 * no longer comes out as it should. A mutant that survives is a clause no row covers, or one that does nothing.
 */
describe('no clause can be taken out unnoticed', () => {
  it.each(['flags', 'rules', 'notes'] as const)('of the %s', (part) => {
    const rows = rowsOf(({ flags: 'flag', rules: 'rule', notes: 'note' } as const)[part]);
    const list: readonly Ruled[] = returnFromRun[part];
    const survivors = list.flatMap((item) =>
      survivorsOf(item.code, item.when, rows(item.code), (when) => ({
        ...returnFromRun,
        [part]: list.map((other) => (other === item ? { ...item, when } : other)),
      })),
    );

    expect(survivors).toEqual([]);
  });

  it('of the points', () => {
    const survivors = pointsOf(returnFromRun).flatMap((point) =>
      survivorsOf(point.code, point.when, rowsOf('point')(point.code), (when) => withPoint(point, { ...point, when })),
    );

    expect(survivors).toEqual([]);
  });

  it('of how urgent the points are', () => {
    const survivors = pointsOf(returnFromRun).flatMap((point) => {
      const { code, by } = point;
      if (typeof by === 'string') return [];
      return by.flatMap((entry, index) =>
        survivorsOf(`${code} ${entry.by}`, entry.when, rowsOf('point')(code), (when) =>
          withPoint(point, { ...point, by: by.map((other, at) => (at === index ? { ...other, when } : other)) }),
        ),
      );
    });

    expect(survivors).toEqual([]);
  });

  it('of when questions are shown', () => {
    const rows = rowsOf('question');
    const survivors = questionsOf(returnFromRun).flatMap((item) =>
      survivorsOf(item.code, item.when, rows(item.code), (when) => ({
        ...returnFromRun,
        topics: returnFromRun.topics.map((topic) => ({
          ...topic,
          questions: topic.questions.map((question) => (question === item ? { ...item, when } : question)),
        })),
      })),
    );

    expect(survivors).toEqual([]);
  });

  it('of the stop rule', () => {
    const stop = returnFromRun.stop!;
    const survivors = survivorsOf('stop', stop.when, rowsOf('stop')('stop'), (when) => ({
      ...returnFromRun,
      stop: { ...stop, when },
    }));

    expect(survivors).toEqual([]);
  });

  it.each(['conditions', 'outcomes'] as const)('of the named %s', (part) => {
    const named = returnFromRun[part];
    const survivors = Object.entries(named).flatMap(([name, condition]) =>
      survivorsOf(name, condition, rowsReading(name), (when) => ({
        ...returnFromRun,
        [part]: { ...named, [name]: when },
      })),
    );

    expect(survivors).toEqual([]);
  });
});

interface Ruled {
  readonly code: string;
  readonly when?: Condition | undefined;
}

function rowsOf(kind: Row['kind']): (code: string) => readonly Row[] {
  return (code) => table.filter((row) => row.kind === kind && row.code === code);
}

function withPoint(point: Point, changed: Point): Instrument {
  return {
    ...returnFromRun,
    steps: returnFromRun.steps.map((step) => ({
      ...step,
      points: step.points.map((other) => (other === point ? changed : other)),
    })),
  };
}

/** Rows of all that names the condition, itself or by way of another one. */
function rowsReading(name: string): Row[] {
  const { flags, notes } = returnFromRun;
  const points = pointsOf(returnFromRun);
  const readers = {
    flag: codesOf(flags.filter(({ when }) => names(when, name))),
    note: codesOf(notes.filter(({ when }) => when && names(when, name))),
    point: codesOf(points.filter((point) => [...conditionsOfPoint(point)].some((one) => names(one.condition, name)))),
  };
  return Object.entries(readers).flatMap(([kind, codes]) => codes.flatMap(rowsOf(kind as Row['kind'])));
}

function names(when: Condition, name: string): boolean {
  return [...within(when)].some(
    ([, part]) =>
      'condition' in part && (part.condition === name || names(namedIn(returnFromRun)[part.condition]!, name)),
  );
}

/** What was changed in the mutants that no row notices. */
function survivorsOf(
  name: string,
  condition: Condition | undefined,
  rows: readonly Row[],
  withCondition: (condition: Condition) => Instrument,
): string[] {
  if (!condition) return [];
  return mutantsOf(condition, settings)
    .filter((mutant) => {
      const instrument = withCondition(mutant.condition);
      return rows.every((row) => isDeepStrictEqual(outcome(row, instrument), expected(row)));
    })
    .map(({ change }) => `${name}: ${change}`)
    .filter((survivor) => !implied.includes(survivor));
}
