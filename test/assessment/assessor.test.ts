import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { createAssessor } from '../../src/assessment/assessor.ts';
import { randomAnswers, seededRandom } from '../../src/authoring/random.ts';
import { plain } from '../../src/instrument/immutable.ts';
import { parseAnswers } from '../../src/instrument/parse-answers.ts';
import { AnswersError, ConfigurationError } from '../../src/instrument/problems.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { refusal } from '../instrument/refusals.ts';
import { runs } from '../runs.ts';
import { mutated } from '../security/mutations.ts';
import { answers, given } from './helpers.ts';

const config = { settings: { youngChildUpTo: 12 } };

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('an assessor', () => {
  it('says the same as assess, with the configuration it was made with', () => {
    const assessor = createAssessor(returnFromRun, config);
    const random = seededRandom(22);
    for (let talk = 0; talk < 20; talk++) {
      const said = randomAnswers(returnFromRun, random(), random);
      const startedAt = '2026-11-20T09:00:00Z';

      expect(assessor.level(said)).toBe(assess(returnFromRun, said, { config }).level);
      expect(assessor.assess(said, { startedAt })).toEqual(assess(returnFromRun, said, { config, startedAt }));
    }
  });

  it('refuses a configuration that does not fit', () => {
    expect(() => createAssessor(returnFromRun, { settings: { nothing: 1 } })).toThrow(ConfigurationError);
  });

  it.each(['', 'x', null, 5, '2026-03-07', '2026-03-07T20:00', '2026-13-01T00:00Z'])(
    'refuses what is no time for the beginning of a talk: %j',
    (startedAt) => {
      const options = { startedAt: startedAt as string };
      const message = 'startedAt: expected an ISO 8601 time with Z or an offset';
      expect(() => createAssessor(returnFromRun).assess({}, options)).toThrow(message);
      expect(() => assess(returnFromRun, {}, options)).toThrow(message);
    },
  );

  it.each<[what: string, answers: object]>([
    ['an accessor that fails', Object.defineProperty({}, 'age', { enumerable: true, get: () => expect.fail('gone') })],
    ['a proxy that is revoked', revoked()],
  ])('refuses %s as answers that cannot be read', (_, said) => {
    expect(() => assess(returnFromRun, said)).toThrow(AnswersError);
    expect(() => createAssessor(returnFromRun).level(said)).toThrow(AnswersError);
  });

  it('gives assessments that share what works out their parts: with functions of its own, each would stay in memory', () => {
    const [one, other] = ['hotel', 'car'].map((choice) => {
      const assessment = createAssessor(returnFromRun).assess(answers(given('slept', choice)));
      return Object.values(Object.getOwnPropertyDescriptors(assessment));
    });
    expect(one).toHaveLength(6);
    expect(one!.every((part, index) => part.get && part.get === other![index]!.get)).toBe(true);
  });

  it('retains nothing of the answers it was given, which may change afterwards', () => {
    const said = plain(answers(given('slept', 'hotel')));
    const assessment = createAssessor(returnFromRun).assess(said);
    const expected = JSON.stringify(assess(returnFromRun, answers(given('slept', 'hotel'))));
    (said['slept']![0]!.value as string[]).push('car');
    said['slept']!.pop();

    expect(JSON.stringify(assessment)).toBe(expected);
  });

  it('reads and refuses whatever answers as parseAnswers does, in the same words', () => {
    const random = seededRandom(23);
    const some = fc.constantFrom(...Array.from({ length: 20 }, () => randomAnswers(returnFromRun, 0.1, random)));
    const assessor = createAssessor(returnFromRun);
    fc.assert(
      fc.property(some.chain(mutated), (data) => {
        const expected = outcome(() => assess(returnFromRun, parseAnswers(returnFromRun, data)));
        expect(outcome(() => assessor.assess(data))).toBe(expected);
      }),
      { numRuns: runs(500) },
    );
  });

  it.each([
    ['what every object has', Object.create({ slept: [] })],
    ['a list', []],
    ['nothing', null],
    ['a name that is a symbol', { [Symbol('slept')]: [] }],
    ['an account too many of a source', { slept: [1, 2].map(() => answers(given('slept', 'hotel'))['slept']![0]!) }],
    ['more than 4 MB', { next: [{ ...answers(given('slept', 'hotel'))['slept']![0]!, note: 'x'.repeat(4_000_000) }] }],
  ])('refuses answers as parseAnswers does: %s', (_, data: unknown) => {
    expect(outcome(() => assess(returnFromRun, data))).toBe(
      outcome(() => assess(returnFromRun, parseAnswers(returnFromRun, data))),
    );
  });
});

function outcome(work: () => unknown): string {
  try {
    return JSON.stringify(work());
  } catch {
    return refusal(work, AnswersError).message;
  }
}
