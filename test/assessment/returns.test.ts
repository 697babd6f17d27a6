import { describe, expect, it } from 'vitest';
import { isRaised } from '../../src/assessment/facts.ts';
import { levelOf } from '../../src/assessment/level.ts';
import { planFor } from '../../src/assessment/plan.ts';
import { seededRandom } from '../../src/authoring/random.ts';
import { figure, runs } from '../runs.ts';
import { calmReturn, changedReturn, onShortPath } from './returns.ts';
import { returnFromRun } from './helpers.ts';

const { levels, flags } = returnFromRun;

describe('1,000 returns, each the calm one with none to three answers changed', () => {
  /** Of 100 returns, so many end at each level, and so many with a call to the hotline. */
  function sharesOf(ordinary: boolean): Readonly<Record<string, number>> {
    const random = seededRandom(ordinary ? 20 : 21);
    const returns = Array.from({ length: 1000 }, (_, index) => changedReturn(index % 4, random, ordinary));
    const share = (count: number) => count / 10;
    return {
      ...Object.fromEntries(
        levels.map((level) => [level, share(returns.filter((facts) => levelOf(facts) === level).length)]),
      ),
      hotline: share(returns.filter((facts) => planFor(facts).some(({ code }) => code === 'hotline')).length),
    };
  }

  it('begin with one in which nothing is noted', () => {
    expect(levelOf(calmReturn)).toBe('none-noted');
    expect(levelOf(onShortPath(calmReturn))).toBe('none-noted');
  });

  it('raise no more alarm than they did, where no answer says by itself that someone was harmed', () => {
    const shares = sharesOf(true);

    figure(`1,000 ordinary returns, in 100: ${JSON.stringify(shares)}`);
    // A rise needs a reason.
    expect(shares['act-now']).toBeLessThanOrEqual(1.5);
    expect(shares['report-and-refer']).toBeLessThanOrEqual(8);
    expect(shares['hotline']).toBeLessThanOrEqual(13);
  });

  it('raise no more alarm than they did, whatever answer is changed', () => {
    const shares = sharesOf(false);

    figure(`1,000 returns with any answer changed, in 100: ${JSON.stringify(shares)}`);
    expect(shares['act-now']).toBeLessThanOrEqual(7);
    expect(shares['report-and-refer']).toBeLessThanOrEqual(12.5);
    expect(shares['hotline']).toBeLessThanOrEqual(20);
  });
});

describe('a short talk', () => {
  it('still reaches most of what the full one reaches', () => {
    const random = seededRandom(22);
    const reached = Array.from({ length: runs(2000, 20_000) }, (_, index) =>
      changedReturn(1 + (index % 3), random, false),
    )
      .filter((facts) => levels.indexOf(levelOf(facts)) <= levels.indexOf('report-and-refer'))
      .map((full) => ({ full, still: levelOf(onShortPath(full)) === levelOf(full) }));
    const shareOf = (list: readonly { readonly still: boolean }[]) =>
      Math.round((1000 * list.filter(({ still }) => still).length) / list.length) / 10;
    const byFlag = flags
      .filter(({ class: name }) => ['urgent', 'direct', 'report', 'strong'].includes(name))
      .map(({ code }) => ({ code, with: reached.filter(({ full }) => isRaised(full, code)) }))
      .filter((flag) => flag.with.length > 0);

    figure(
      [
        `Of ${reached.length} sets of answers that reach act-now or report-and-refer in a full talk, a short one reaches the same level in ${shareOf(reached)} of 100. By flag:`,
        ...byFlag.map((flag) => `  ${flag.code}: ${shareOf(flag.with)} of 100 (of ${flag.with.length})`),
      ].join('\n'),
    );
    expect(shareOf(reached)).toBeGreaterThanOrEqual(75);
    // What cannot wait is asked on every path.
    const urgent = flags.filter(({ class: name }) => name === 'urgent').map(({ code }) => code);
    expect(byFlag.filter(({ code, with: list }) => urgent.includes(code) && shareOf(list) < 100)).toEqual([]);
  });
});
