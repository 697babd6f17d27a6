import { describe, expect, it } from 'vitest';
import spanish from '../../src/languages/es/index.ts';
import { talkSheet } from '../../src/record/paper/talk-sheet.ts';
import { english, returnFromRun } from '../screening/helpers.ts';

describe.each([
  ['English', english],
  ['Spanish', spanish.returnFromRun],
])('what is talked through, to take along in %s', (_, wording) => {
  const sheet = talkSheet(returnFromRun, wording, 'prevention');
  const text = JSON.stringify(sheet);
  const { title, parts } = wording.talks!['prevention']!;

  it('has every part for the youth, with all its words', () => {
    expect(sheet.title).toBe(title);
    expect(sheet.sections.map((section) => section.code)).toEqual(
      Object.keys(parts).filter((code) => code !== 'for-the-worker'),
    );
    for (const [code, { lines = [], pairs = [], question }] of Object.entries(parts))
      for (const line of [...lines, ...pairs.flatMap(({ myth, fact }) => [myth, fact]), question ?? []].flat())
        expect(text.includes(JSON.stringify(line).slice(1, -1)), line).toBe(code !== 'for-the-worker');
  });

  it('says nothing on the guide or whose it is', () => {
    expect(sheet.foot).toBe('');
    expect(sheet.fileTitle).toBe(title);
    expect(text).not.toContain(wording.title);
    expect(text).not.toContain(returnFromRun.version);
  });
});
