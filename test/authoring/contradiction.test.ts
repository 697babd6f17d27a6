import { describe, expect, test } from 'vitest';
import { isContradiction } from '../../src/authoring/contradiction.ts';
import { satisfy } from '../../src/authoring/satisfy.ts';
import type { Condition } from '../../src/instrument/condition.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { tinyInstrument } from './tiny-instrument.ts';

const instrument = parseInstrument(tinyInstrument());

const bruise: Condition = { question: 'seen', has: ['bruise'] };
const burn: Condition = { question: 'seen', has: ['burn'] };
const strong = (atLeast: number): Condition => ({ flagsOfClass: 'strong', atLeast });

describe('a condition that contradicts itself', () => {
  test.each<[why: string, condition: Condition]>([
    ['something and its opposite', { all: [bruise, { not: bruise }] }],
    ['nothing to choose from', { any: [] }],
    ['a choice without an answer', { all: [bruise, { not: { question: 'seen', answered: true } }] }],
    [
      'an answer to a hidden question',
      { all: [{ question: 'of-whom', has: ['parent'] }, { not: { question: 'afraid', has: ['yes'] } }] },
    ],
    ['a flag without what raises it', { all: [{ flag: 'threat' }, { not: { question: 'of-whom', has: ['parent'] } }] }],
    ['a flag by somebody, and not by anyone', { all: [{ flag: 'threat', by: 'youth' }, { not: { flag: 'threat' } }] }],
    ['more flags than there are', strong(2)],
    ['one flag of a class and none of it', { all: [{ flag: 'injury' }, { not: strong(1) }] }],
    ['each of some branches with the rest', { all: [{ any: [bruise, burn] }, { not: bruise }, { not: burn }] }],
    ['a rule of a level without any', { all: [{ ruleOfLevel: 'act' }, { not: { flag: 'threat' } }] }],
    [
      'a name without what it is for',
      { all: [{ condition: 'hurt' }, { not: { any: [strong(1), { flag: 'threat' }] } }] },
    ],
    [
      'more than there can be',
      { all: [{ count: [bruise, burn, { flag: 'threat' }], atLeast: 2 }, { not: bruise }, { not: burn }] },
    ],
    ['no fewer than none', { not: { count: [bruise], atLeast: -0.5 } }],
  ])('shows it: %s', (_, condition) => {
    expect(isContradiction(condition, instrument)).toBe(true);
    expect(satisfy(instrument, condition)).toBeUndefined();
  });

  test.each<[what: string, condition: Condition]>([
    [
      'one source and not another',
      { all: [{ flag: 'threat', by: 'youth' }, { not: { flag: 'threat', by: 'record' } }] },
    ],
    ['one choice and not another', { all: [bruise, { not: burn }] }],
    ['part of a number', { all: [{ count: [bruise, burn], atLeast: 0.5 }, { not: bruise }] }],
    ['fewer than part of a number', { all: [{ not: { count: [bruise, burn], atLeast: 1.5 } }, bruise] }],
    ['as many as a setting says', { all: [{ count: [bruise], atLeast: { setting: 'childUpTo' } }, { not: bruise }] }],
    ['any number', { count: [bruise], atLeast: 0 }],
  ])('does not show where answers make it hold: %s', (_, condition) => {
    expect(isContradiction(condition, instrument)).toBe(false);
    expect(satisfy(instrument, condition)).toBeDefined();
  });
});
