import { describe, expect, it } from 'vitest';
import { callsOf } from '../../src/assessment/calls.ts';

const own = { code: 'services' };
const advocate = { code: 'advocate' };
const point = (code: string, band: string, contact?: { code: string }) => ({ code, band, ...(contact && { contact }) });

/** The calls of a step with that contact, each by whom it goes to and what is said. */
function calls(...points: ReturnType<typeof point>[]) {
  return callsOf({ contact: own, points }).map(({ contact, band, points: said }) => [
    contact?.code,
    band,
    ...said.map(({ code }) => code),
  ]);
}

describe('the calls of a step', () => {
  it('are one for each contact, with all that goes there', () => {
    expect(
      calls(point('a', 'day'), point('b', 'day', advocate), point('c', 'day'), point('d', 'day', advocate)),
    ).toEqual([
      ['services', 'day', 'a', 'c'],
      ['advocate', 'day', 'b', 'd'],
    ]);
  });

  it('begin with the most urgent, and each with its most urgent point', () => {
    expect(calls(point('a', 'days3'), point('b', 'week', advocate), point('c', 'today', advocate))).toEqual([
      ['advocate', 'today', 'c', 'b'],
      ['services', 'days3', 'a'],
    ]);
  });

  it('leave out the contact of the step where nothing goes there', () => {
    expect(calls(point('a', 'open', advocate))).toEqual([['advocate', 'open', 'a']]);
    expect(callsOf({ points: [point('a', 'now')] })).toEqual([{ band: 'now', points: [point('a', 'now')] }]);
  });

  it('stay in their order in a record that knew no bands', () => {
    expect(calls(point('a', 'none'), point('b', 'none', advocate), point('c', 'none'))).toEqual([
      ['services', 'none', 'a', 'c'],
      ['advocate', 'none', 'b'],
    ]);
  });
});
