import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import type { Condition } from '../../src/instrument/condition.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { questionsOf, within } from '../../src/instrument/reading.ts';
import { returnFromRun } from './helpers.ts';
import { mutantsOf } from './mutants.ts';
import { expected, outcome } from './rows/outcome.ts';
import type { Row } from './rows/row.ts';
import { table } from './rows/table.ts';

const { settings } = parseConfiguration(returnFromRun);

/**
 * Each clause of the instrument matters: with one taken out, or one number moved by one, at least one row of the table
 * no longer comes out as it should. A mutant that survives is a clause no row covers, or one that does nothing.
 */
describe('no clause can be taken out unnoticed', () => {
  it.each(['flags', 'rules', 'actions', 'notes'] as const)('of the %s', (part) => {
    const rows = rowsOf(({ flags: 'flag', rules: 'rule', actions: 'action', notes: 'note' } as const)[part]);
    const list: readonly Ruled[] = returnFromRun[part];
    const survivors = list.flatMap((item) =>
      survivorsOf(item.code, item.when, rows(item.code), (when) => ({
        ...returnFromRun,
        [part]: list.map((other) => (other === item ? { ...item, when } : other)),
      })),
    );

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

  it('of the named conditions', () => {
    const { conditions, flags } = returnFromRun;
    const survivors = Object.entries(conditions).flatMap(([name, condition]) => {
      const readers = flags.filter(({ when }) => names(when, name)).map(({ code }) => code);
      return survivorsOf(name, condition, readers.flatMap(rowsOf('flag')), (when) => ({
        ...returnFromRun,
        conditions: { ...conditions, [name]: when },
      }));
    });

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

function names(when: Condition, name: string): boolean {
  return [...within(when)].some(([, part]) => 'condition' in part && part.condition === name);
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
    .map(({ change }) => `${name}: ${change}`);
}
