import { describe, expect, it } from 'vitest';
import { createRecord, recordSheet, toText } from '../../src/headless.ts';
import { isolate } from '../../src/record/isolate.ts';
import { begin, english } from '../screening/helpers.ts';
import { finish, result } from '../screening/walks.ts';

const [rlo, lro, rli, fsi, pdf, pdi] = ['\u202e', '\u202d', '\u2067', '\u2068', '\u202c', '\u2069'];

/** Whether what follows a text is as it would be without it, by rules X1 to X8 of UAX #9: nothing is left open. */
function leavesNothingOpen(text: string): boolean {
  return text.split(/[\r\n\u2029]/).every((line) => {
    const open: string[] = [];
    for (const sign of line) {
      if (/[\u202a\u202b\u202d\u202e]/.test(sign)) open.push('embedding');
      else if (/[\u2066-\u2068]/.test(sign)) open.push('isolate');
      else if (sign === pdf && open.at(-1) === 'embedding') open.pop();
      else if (sign === pdi && open.includes('isolate')) open.length = open.lastIndexOf('isolate');
    }
    return open.length === 0;
  });
}

describe('A text that turns the direction of what follows', () => {
  it.each([
    ['an override', `${rlo}turned`],
    ['one to the right', `${lro}held`],
    ['an isolate that is not closed', `${rli}turned`],
    ['an isolate that was never opened', `turned${pdi}${rlo} on`],
    ['several', `${rlo}${rli}${lro}a${pdi}${pdi}${pdi}b${rlo}`],
    ['one on each line', `${rlo}a\n${rli}b\r\n${rlo}c`],
    ['one that is closed', `${rlo}a${pdf}b`],
  ])('is kept from its neighbours: %s', (_, text) => {
    const kept = isolate({ list: [text] }).list[0]!;
    expect(leavesNothingOpen(kept)).toBe(true);
    for (const line of kept.split(/\r?\n/)) {
      expect(line.startsWith(fsi)).toBe(true);
      expect(line.endsWith(pdi)).toBe(true);
      expect(leavesNothingOpen(line.slice(0, -1))).toBe(false);
    }
    expect(kept.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')).toBe(text.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''));
  });

  it('is no other text where there is nothing to turn', () => {
    const data = { a: ['plain', 'שלום', 1, null] };
    expect(isolate(data)).toBe(data);
  });

  it('turns nothing of a paper or a case note, and stays in the record', () => {
    const turned = `${rlo}note`;
    const { talk } = begin()
      .say('age', 15)
      .send(
        { type: 'note', question: 'age', note: turned },
        { type: 'answer', question: 'age', value: 16, source: 'other', who: turned },
        result,
        { type: 'plan', text: turned },
        finish,
      );
    const record = createRecord(talk, english, { caseReference: turned, worker: turned });
    expect(JSON.stringify(record)).not.toContain(fsi);
    expect(toText(record)).toContain(rlo);
    for (const text of [toText(record), ...textsOf(recordSheet(record).sections), recordSheet(record).foot])
      expect(leavesNothingOpen(text), text).toBe(true);
  });
});

function textsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOf) : [];
}
