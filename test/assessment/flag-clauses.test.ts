import { describe, expect, it } from 'vitest';
import { assessed, codesOf, returnFromRun } from './helpers.ts';
import { expected, outcome } from './rows/outcome.ts';
import { title, type Row } from './rows/row.ts';
import { table } from './rows/table.ts';

const parts = {
  question: 'a question is shown',
  flag: 'a flag is raised',
  rule: 'a level rule matches',
  stop: 'enough is known',
} as const;

describe.each(Object.entries(parts))('%s: %s', (kind) => {
  it.each(rowsOf(kind as Row['kind']))('%s', (_, row) => {
    expect(outcome(row, returnFromRun)).toEqual(expected(row));
  });
});

describe('an action is suggested', () => {
  it.each(rowsOf('action'))('%s', (_, { code, said, settings, because }) => {
    const action = assessed(said, settings && { settings }).actions.find((one) => one.code === code);

    expect(action?.because).toEqual(because);
  });
});

describe('a note is read', () => {
  it.each(rowsOf('note'))('%s', (_, { code, said, settings, holds }) => {
    expect(codesOf(assessed(said, settings && { settings }).notes).includes(code)).toBe(holds);
  });
});

describe('the table', () => {
  it.each(['flag', 'rule', 'action', 'note'] as const)('has every %s of the instrument', (kind) => {
    const always = new Set(codesOf([...returnFromRun.actions, ...returnFromRun.notes].filter(({ when }) => !when)));
    const codes = codesOf(returnFromRun[`${kind}s`]).filter((code) => kind === 'note' || !always.has(code));

    expect(new Set(table.filter((row) => row.kind === kind).map(({ code }) => code))).toEqual(new Set(codes));
  });

  it('says nothing twice', () => {
    const titles = table.map((row) => `${row.kind} ${title(row)}`);

    expect(titles.filter((one, index) => titles.indexOf(one) !== index)).toEqual([]);
  });
});

function rowsOf(kind: Row['kind']): [title: string, row: Row][] {
  return table.filter((row) => row.kind === kind).map((row) => [title(row), row]);
}
