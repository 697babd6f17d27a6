import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/assessment/plan.ts';
import { bands, type Band } from '../../src/instrument/structure.ts';
import { runs } from '../runs.ts';
import { calm, evaluated, from, given, questions, returnFromRun, type Said } from './helpers.ts';
import { anyValue } from './arbitraries.ts';

const { givesWay = [] } = returnFromRun;

/** What is suggested, by point: how urgent it is. */
function planned(said: readonly Said[]): ReadonlyMap<string, Band> {
  const points = planFor(evaluated(said)).flatMap((step) => step.points);
  return new Map(points.map(({ point, band }) => [point.code, band]));
}

/** What the worse finding takes away or makes less urgent, of what is not made to give way. */
function lost(before: ReadonlyMap<string, Band>, after: ReadonlyMap<string, Band>): string[] {
  const isLess = (code: string, band: Band) => {
    const now = after.get(code);
    return now === undefined || bands.indexOf(now) > bands.indexOf(band);
  };
  return [...before].filter(([code, band]) => isLess(code, band) && !givesWay.includes(code)).map(([code]) => code);
}

describe('from the least to the worst answer of one question nothing is taken away, and nothing is less urgent', () => {
  it.each<[question: string, ...answers: string[]]>([
    ['safe', 'safe', 'not-sure', 'not-safe'],
    ['danger', 'none', 'could-reach', 'here'],
    ['care-needed', 'not-now', 'emergency'],
    ['body', 'no', 'a-little', 'a-lot'],
    ['mood', 'no', 'in-the-past', 'lately'],
    ['partner', 'no', 'near-age', 'older', 'adult'],
    ['hurt', 'no', 'hurt'],
    ['touched', 'no', 'yes'],
    ['traded', 'no', 'asked'],
    ['traded', 'no', 'yes', 'arranged-by-someone'],
    ['when-last', 'earlier', 'last-five-days'],
    ['online-asked', 'none', 'pictures-sent'],
    ['other-child', 'no', 'maybe'],
    ['other-child', 'no', 'yes'],
    ['concern', 'none', 'some', 'strong'],
    ['identified', 'no', 'at-risk', 'victim'],
  ])('%s', (question, ...answers) => {
    const open = { 'online-asked': [given('online', 'yes')], 'when-last': [given('touched', 'yes')] }[question] ?? [];
    for (const age of [[], [given('age', 12)], [given('age', 16)], [given('age', 19), given('care', 'foster')]]) {
      // The questions on danger and care are answered, so nothing depends on a blank.
      const rest = [...calm, given('danger', 'none'), given('care-needed', 'not-now'), ...age, ...open];
      const plans = answers.map((answer) => planned([...rest, given(question, answer)]));
      for (const [index, plan] of plans.entries())
        expect(lost(plan, plans[index + 1] ?? plan), `after ${question}: ${answers[index]}`).toEqual([]);
    }
  });
});

it('a trade reported at 16 brings care, a safety plan, the specialist and a contact within a day', () => {
  const plan = planned([given('age', 16), given('traded', 'yes'), given('when-last', 'earlier')]);

  expect(Object.fromEntries(plan)).toMatchObject({
    'tell-first': 'today',
    'police-crime': 'today',
    'hotline-report': 'today',
    'supervisor-today': 'today',
    'safety-plan': 'today',
    'where-tonight': 'today',
    advocate: 'today',
    'contact-again': 'day',
    document: 'day',
    'medical-check': 'days3',
    assessment: 'days3',
  });
});

describe('at 18 and over', () => {
  /** A few given answers, each from anyone. */
  const anySaid: fc.Arbitrary<Said[]> = fc
    .array(fc.constantFrom(...questions.values()), { maxLength: 5 })
    .chain((list) =>
      fc.tuple(
        ...list.map((question) =>
          fc
            .tuple(anyValue(question), fc.constantFrom('youth', 'worker', 'record', 'other' as const))
            .map(([value, source]): Said => {
              const { account } = given(question.code);
              return from(source, { question: question.code, account: { ...account, value } });
            }),
        ),
      ),
    );

  it('what protects from a place or person of harm stays as under 18', () => {
    const anyHarm = fc.constantFrom(
      [given('left', 'not-safe-there')],
      [given('hurt', 'scared'), given('person', 'staff-or-professional')],
      [given('traded', 'yes'), given('person', 'parent-or-relative', 'partner')],
    );
    fc.assert(
      fc.property(fc.integer({ min: 18, max: 25 }), anyHarm, anySaid, (age, harm, said) => {
        const ofHarm = ['age', ...harm.map(({ question }) => question)];
        const others = said.filter(({ question }) => !ofHarm.includes(question));
        const plan = planned([...others, given('age', age), ...harm]);

        expect([...plan.keys()]).toEqual(expect.arrayContaining(['not-back', 'person-not-told', 'licensing']));
      }),
      { numRuns: runs(200) },
    );
  });
});
