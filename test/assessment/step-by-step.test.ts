import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, reevaluate } from '../../src/assessment/evaluation.ts';
import { isVisible, type Evaluation } from '../../src/assessment/facts.ts';
import type { Account, Answers } from '../../src/instrument/account.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import type { Question } from '../../src/instrument/structure.ts';
import { instrumentWhere, small, smallInstrument } from '../instrument/small.ts';
import { runs } from '../runs.ts';
import { anyAnswers, anyChange } from './arbitraries.ts';
import { answers, evaluated, given, raisedFlags, returnFromRun } from './helpers.ts';

const configurations = [true, false].map((askTradedAloud) =>
  parseConfiguration(returnFromRun, { settings: { askTradedAloud } }),
);
const standard = configurations[0]!;
const anyConfiguration = fc.constantFrom(...configurations);
const anyChanges = fc.array(anyChange, { maxLength: 12 });

describe('answers that change one by one', () => {
  it('come to the same as all of them at once', () => {
    fc.assert(
      fc.property(anyAnswers, anyChanges, anyConfiguration, (first, changes, configuration) => {
        let current = evaluate(returnFromRun, configuration, first);
        let all: Answers = first;
        for (const { code, accounts } of changes) {
          current = reevaluate(current, code, accounts);
          all = { ...all, [code]: accounts };
        }

        expect(stateOf(current)).toEqual(stateOf(evaluate(returnFromRun, configuration, all)));
      }),
      { numRuns: runs(150) },
    );
  });

  it('leave what was worked out before as it was', () => {
    fc.assert(
      fc.property(anyAnswers, anyChange, (first, { code, accounts }) => {
        const before = evaluate(returnFromRun, standard, first);
        const state = stateOf(before);
        reevaluate(before, code, accounts);

        expect(stateOf(before)).toEqual(state);
      }),
    );
  });

  it('keep each question once, in the order in which they were first answered', () => {
    const first = evaluated([given('slept', 'hotel'), given('leave', 'no')]);
    const again = reevaluate(first, 'slept', answers(given('slept', 'car'))['slept']!);

    expect(again.order).toEqual(first.order);
    expect(Object.keys(again.answers)).toEqual(Object.keys(first.answers));
  });

  it('leave no trace of a question whose last account was withdrawn', () => {
    const before = evaluated([given('leave', 'no')]);
    const after = reevaluate(before, 'leave', []);

    expect(after.answers).toEqual({});
    expect(stateOf(after)).toEqual(stateOf(evaluated([])));
  });
});

describe('a long chain of questions', () => {
  it('is shown to its end, and hidden again from its start', () => {
    const codes = Array.from({ length: 2000 }, (_, index) => `q${index}`);
    const chain: Question[] = codes.map((code, index) => ({
      code,
      who: 'worker',
      answer: 'one',
      choices: ['yes', 'no'],
      ...(index > 0 && { when: { question: codes[index - 1]!, has: ['yes'] } }),
    }));
    const instrument = smallInstrument(undefined, {
      topics: [...small.topics, { code: 'chain', with: 'worker', questions: chain.toReversed() }],
    });
    const yes: Account = { source: 'worker', response: 'given', value: 'yes', at: '2026-11-20T10:00:00Z' };
    const all = Object.fromEntries(codes.map((code) => [code, [yes]]));
    const shown = evaluate(instrument, parseConfiguration(instrument), all);
    const hidden = reevaluate(shown, 'q0', [{ ...yes, value: 'no' }]);

    expect(codes.filter((code) => !isVisible(shown, code))).toEqual([]);
    expect(codes.filter((code) => isVisible(hidden, code))).toEqual(['q0']);
    expect(stateOf(reevaluate(hidden, 'q0', [yes]))).toEqual(stateOf(shown));
  });
});

describe('who raised a flag', () => {
  it('is noticed to change, though the flag stays raised', () => {
    const instrument = instrumentWhere({ flag: 'hotel', by: 'youth' });
    const [hotel] = answers(given('slept', 'hotel'))['slept']!;
    const byWorker = evaluate(instrument, parseConfiguration(instrument), { slept: [{ ...hotel!, source: 'worker' }] });
    const byBoth = reevaluate(byWorker, 'slept', [hotel!, { ...hotel!, source: 'worker' }]);

    expect(raisedFlags(byWorker)).toEqual(['hotel']);
    expect(raisedFlags(byBoth)).toEqual(['hotel', 'it']);
    expect(raisedFlags(reevaluate(byBoth, 'slept', [{ ...hotel!, source: 'record' }]))).toEqual(['hotel']);
  });
});

describe('hidden answers', () => {
  it('count for nothing', () => {
    fc.assert(
      fc.property(anyAnswers, (all) => {
        const evaluation = evaluate(returnFromRun, standard, all);
        const seen = Object.fromEntries(Object.entries(all).filter(([code]) => isVisible(evaluation, code)));

        expect(stateOf(evaluate(returnFromRun, standard, seen))).toEqual(stateOf(evaluation));
      }),
      { numRuns: runs(150) },
    );
  });

  it('are retained, and come back with their question', () => {
    const { leave: no } = answers(given('leave', 'no'));
    const { leave: yes } = answers(given('leave', 'yes'));
    const kept = evaluated([given('leave', 'sometimes'), given('held', 'id')]);
    const hidden = reevaluate(kept, 'leave', yes!);
    const back = reevaluate(hidden, 'leave', no!);

    expect(raisedFlags(kept)).toContain('belongings-held');
    expect(raisedFlags(hidden)).not.toContain('belongings-held');
    expect(hidden.answers['held']).toEqual(kept.answers['held']);
    expect(isVisible(back, 'held')).toBe(true);
    expect(raisedFlags(back)).toContain('belongings-held');
  });
});

/** All that an evaluation works out. */
function stateOf({ visible, marks }: Evaluation) {
  return { visible: [...visible], marks: [...marks] };
}
