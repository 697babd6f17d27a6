import { describe, expect, it } from 'vitest';
import { assessed, codesOf, returnFromRun } from './helpers.ts';
import { expected, outcome } from './rows/outcome.ts';
import { title, type Row } from './rows/row.ts';
import { table } from './rows/table.ts';

const parts = {
  question: 'a question is shown',
  flag: 'a flag is raised',
  rule: 'a level rule matches',
  point: 'a point is suggested',
  stop: 'enough is known',
} as const;

describe.each(Object.entries(parts))('%s: %s', (kind) => {
  it.each(rowsOf(kind as Row['kind']))('%s', (_, row) => {
    expect(outcome(row, returnFromRun)).toEqual(expected(row));
  });
});

describe('a note is read', () => {
  it.each(rowsOf('note'))('%s', (_, { code, said, settings, holds }) => {
    expect(codesOf(assessed(said, settings && { settings }).notes).includes(code)).toBe(holds);
  });
});

describe('the table', () => {
  const { flags, rules, notes, steps } = returnFromRun;
  const points = steps.flatMap((step) => step.points);

  it.each(Object.entries({ flag: flags, rule: rules, note: notes, point: points }))(
    'has every %s of the instrument',
    (kind, list) => {
      const rows = table.filter((row) => row.kind === kind);

      expect(new Set(rows.map(({ code }) => code))).toEqual(new Set(codesOf(list)));
    },
  );

  it('has every band of every point', () => {
    const bandsOf = ({ code, by }: (typeof points)[number]) =>
      (typeof by === 'string' ? [by] : by.map((entry) => entry.by)).map((band) => `${code} ${band}`);
    const rows = table.flatMap(({ kind, code, band }) => (kind === 'point' && band ? [`${code} ${band}`] : []));

    expect(new Set(rows)).toEqual(new Set(points.flatMap(bandsOf)));
  });

  it('says nothing twice', () => {
    const titles = table.map((row) => `${row.kind} ${title(row)}`);

    expect(titles.filter((one, index) => titles.indexOf(one) !== index)).toEqual([]);
  });
});

function rowsOf(kind: Row['kind']): [title: string, row: Row][] {
  return table.filter((row) => row.kind === kind).map((row) => [title(row), row]);
}
