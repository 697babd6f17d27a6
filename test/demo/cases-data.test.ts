import { describe, expect, it } from 'vitest';
import { coverageOf, runAll } from '../../demo/cases/coverage.ts';
import { flowOf, mapOf, type Graph } from '../../demo/cases/graph.ts';
import { layoutOf } from '../../demo/cases/picture.ts';
import { atShare, measureRandom } from '../../demo/cases/random-cases.ts';
import { casesTexts } from '../../demo/cases/texts.ts';
import { returnFromRunCases } from '../../src/authoring/index.ts';
import { readCases } from '../../src/authoring/check-cases.ts';
import { parseConfiguration, parseInstrument, returnFromRun } from '../../src/headless.ts';
import { nightWelcome, nightWelcomeCases } from './night-welcome.ts';

const night = parseInstrument(nightWelcome);
const guides = [
  ['return-from-run', returnFromRun],
  ['night-welcome', night],
] as const;

describe.each(guides)('the pictures of %s', (_, instrument) => {
  const words = instrument.wording['en']!;
  const graphs: [string, Graph][] = [
    ['the map', mapOf(instrument, words)],
    ['the talk', flowOf(instrument, words, casesTexts.en)],
  ];

  it.each(graphs)('%s joins nothing that is not in it, and has nothing twice', (__, { nodes, edges }) => {
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { from, to } of edges) expect(ids).toEqual(expect.arrayContaining([from, to]));
  });

  it('have every sign, level and step on the map, and every question in the talk', () => {
    const map = new Set(graphs[0]![1].nodes.map(({ id }) => id));
    for (const { level } of instrument.rules) expect(map).toContain(`level-${level}`);
    for (const { code } of instrument.flags) expect(map).toContain(`flag-${code}`);
    const flow = new Set(graphs[1]![1].nodes.map(({ id }) => id));
    for (const { questions } of instrument.topics)
      for (const { code } of questions) expect(flow).toContain(`question-${code}`);
  });

  it.each(graphs)('%s is laid out with every node in the picture, and none upon another', (__, graph) => {
    const { nodes, width, height, lines } = layoutOf(graph);
    expect(lines.every(({ path }) => path.startsWith('M'))).toBe(true);
    const boxes = nodes.map(({ x, y, width: own }) => ({
      left: x - own / 2,
      right: x + own / 2,
      top: y - 16,
      bottom: y + 16,
    }));
    for (const [index, one] of boxes.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(one.right).toBeLessThanOrEqual(width);
      expect(one.bottom).toBeLessThanOrEqual(height);
      const upon = boxes
        .slice(index + 1)
        .filter(
          ({ left, right, top, bottom }) =>
            left < one.right && right > one.left && top < one.bottom && bottom > one.top,
        );
      expect(upon).toEqual([]);
    }
  });
});

describe('the map', () => {
  it('leads from an answer by its sign to a level and to a step', () => {
    const { edges } = mapOf(returnFromRun, returnFromRun.wording['en']!);
    const leads = (from: string, to: string) => edges.some((edge) => edge.from === from && edge.to === to);
    expect(leads('question-partner', 'flag-older-partner')).toBe(true);
    expect(leads('class-direct', 'level-report-and-refer')).toBe(true);
    expect(edges.some(({ from, to }) => from.startsWith('flag-') && to === 'step-police')).toBe(true);
  });
});

describe('coverage', () => {
  it('is whole for the built-in guide, whose check asks for it', () => {
    const { flag, rule, point } = coverageOf(returnFromRun, runAll(returnFromRun, returnFromRunCases));
    for (const kind of [flag, rule, point]) expect([...kind].filter(([, cases]) => cases.length === 0)).toEqual([]);
  });

  it('names what no case reaches, and the cases that reach the rest', () => {
    const [first] = readCases(nightWelcomeCases);
    const { flag } = coverageOf(night, runAll(night, [first!]));
    for (const [code, cases] of flag)
      expect(cases, code).toEqual(first!.expect.flags.includes(code) ? [first!.name] : []);
    expect([...flag.values()].some((cases) => cases.length === 0)).toBe(true);
  });

  it('goes on where a case cannot be run, and says why', () => {
    const [run] = runAll(night, [{ name: 'x', why: 'y', answers: { nobody: 'z' }, expect: { level: 'a', flags: [] } }]);
    expect(run).toEqual({ worked: run!.worked, problems: ['nobody: the instrument has no such question'] });
  });
});

describe('random cases', () => {
  it('are the same each time, and each comes to a level', async () => {
    const measured = () => measureRandom(night, parseConfiguration(night), 60, () => {});
    const [one, other] = [await measured(), await measured()];
    expect(one).toEqual(other);
    expect([...one.levels.values()].reduce((sum, count) => sum + count)).toBe(60);
    expect(one.steps.at(-1)).toBe(atShare(one.steps, 1));
  });

  it.each([
    [[1, 2, 3, 4], 0.5, 2],
    [[1, 2, 3, 4], 1, 4],
    [[7], 0.5, 7],
    [[], 0.5, 0],
  ])('of %j, at most %d of them are that long', (lengths, share, expected) => {
    expect(atShare(lengths, share)).toBe(expected);
  });
});
