import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultFilePattern, fileName } from '../../src/record/file-name.ts';
import { createRecord } from '../../src/record/record.ts';
import { runs } from '../runs.ts';
import { begin, english } from '../screening/helpers.ts';
import { finish, result } from '../screening/walks.ts';

const noon = '2026-11-20T12:00:00.000Z';
const named = { caseReference: 'C-17', sessions: [{ startedAt: noon }], completedAt: '2026-11-24T12:00:00.000Z' };

describe('The name of a file', () => {
  it.each<[pattern: string, name: string]>([
    [defaultFilePattern, 'open-door-C-17-2026-11-24.json'],
    ['{date}_{case}', '2026-11-24_C-17.json'],
    ['{case}{case}', 'C-17C-17.json'],
    ['County record', 'County-record.json'],
    ['{Case}', '{Case}.json'],
    ['../../{case}', 'C-17.json'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j.json'],
    ['line\nbreak\ttab\u0000end', 'line-break-tab-end.json'],
    ['...', 'open-door.json'],
    ['', 'open-door.json'],
  ])('of the pattern "%s" is %s', (pattern, name) => {
    expect(fileName(pattern, named, 'json')).toBe(name);
  });

  it('has the day of the end, or of the last sitting where there is none, or none', () => {
    const { completedAt: _, ...open } = named;
    expect(fileName(defaultFilePattern, open, 'age')).toBe('open-door-C-17-2026-11-20.age');
    expect(fileName(defaultFilePattern, { ...open, sessions: [] }, 'age')).toBe('open-door-C-17.age');
  });

  it('has no gap where there is no case', () => {
    const { caseReference: _, ...bare } = named;
    expect(fileName(defaultFilePattern, bare, 'csv')).toBe('open-door-2026-11-24.csv');
  });

  it('never has the name of a person who has worked on it', () => {
    const record = createRecord(begin().send(result, finish).talk, english, {
      caseReference: 'C-17',
      worker: 'zebra keeper',
      agency: 'County',
    });
    for (const pattern of ['{worker}', '{agency}-{worker}-{case}', '{case} {by}'])
      expect(fileName(pattern, record, 'json')).not.toContain('zebra');
  });

  it('is one a file system takes, whatever pattern and case are', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (pattern, caseReference) => {
        const name = fileName(`${pattern}{case}`, { ...named, caseReference }, 'json');
        // eslint-disable-next-line no-control-regex
        expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\s]/);
        expect(name).toMatch(/^[^.-].*\.json$/u);
      }),
      { numRuns: runs(75, 2000), seed: 41 },
    );
  });

  it('has no more control characters than those a keyboard gives', () => {
    expect(fileName('a\u007fb\u0085c\u202ed', named, 'json')).toBe('a-b-c-d.json');
  });

  it('fills in the case as it is, whatever is in it', () => {
    expect(fileName('{case}', { ...named, caseReference: '$& $1 {date}' }, 'json')).toBe('$&-$1-{date}.json');
  });
});
