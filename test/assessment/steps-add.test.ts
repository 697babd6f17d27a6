import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestActions, type SuggestedAction } from '../../src/assessment/actions.ts';
import { levelOf, matchingRules } from '../../src/assessment/level.ts';
import {
  assessed,
  calm,
  codesOf,
  evaluated,
  from,
  given,
  inWords,
  questions,
  raisedFlags,
  returnFromRun,
  type Said,
} from './helpers.ts';
import { anyValue } from './arbitraries.ts';

const words = returnFromRun.wording['en']!;

/** What is suggested because of the answers, and the flags they raise. */
function planFor(said: readonly Said[]): {
  readonly steps: readonly SuggestedAction[];
  readonly flags: readonly string[];
} {
  const evaluation = evaluated(said);
  const steps = suggestActions(evaluation, levelOf(evaluation), words).filter(({ always }) => !always);
  return { steps, flags: raisedFlags(evaluation) };
}

/** What a plan never loses when something worse is found, by the steps that give it. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  supervisor: ['supervisor-today', 'share-concern'],
  documentation: ['document-cause'],
  'safety plan': ['plan-for-safety'],
  'contact again': ['contact-again'],
  review: ['review'],
  care: ['clinic', 'emergency-care', 'offer-exam-today', 'examine-marks'],
  'mental health': ['mental-health', 'clinician-today'],
  'specialized services': ['specialized-services'],
};

function kindsIn(steps: readonly SuggestedAction[]): string[] {
  const codes = codesOf(steps);
  return Object.keys(kinds).filter((kind) => kinds[kind]!.some((code) => codes.includes(code)));
}

/** A few given answers, each from anyone. */
const anySaid: fc.Arbitrary<Said[]> = fc.array(fc.constantFrom(...questions.values()), { maxLength: 5 }).chain((list) =>
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

/** Steps that end at 18: from then on what is done to the youth is theirs to report. */
const underEighteen = [
  'where-tonight',
  'report-police',
  'report-hotline',
  'report-ncmec',
  'child-advocacy-center',
  'multidisciplinary-team',
  'trafficking-hotline',
  'images-cybertipline',
  'criminal-exploitation-report',
];

/** Whether a step may give way, and to what. */
function mayGo(step: string, after: ReturnType<typeof planFor>): boolean {
  const isAdult = after.flags.includes('adult-18-plus');
  switch (step) {
    case 'ask-again':
      return !after.flags.includes('not-enough-information');
    case 'ask-exam-service':
      // When it was is known now.
      return true;
    case 'hotline-if-threshold':
      return isAdult || codesOf(after.steps).includes('report-hotline');
    default:
      return isAdult && underEighteen.includes(step);
  }
}

describe('something worse being found takes no step away', () => {
  it('however little or much was known before: only a few steps give way, each to what is said of it', () => {
    fc.assert(
      fc.property(anySaid, anySaid, (first, added) => {
        const said = new Set(first.map(({ question, account }) => `${question} ${account.source}`));
        const more = added.filter(({ question, account }) => !said.has(`${question} ${account.source}`));
        const [before, after] = [planFor(first), planFor([...first, ...more])];
        // An answer can also end a flag: such is not something worse.
        fc.pre(before.flags.every((flag) => flag === 'not-enough-information' || after.flags.includes(flag)));

        const left = codesOf(after.steps);
        const lost = codesOf(before.steps).filter((step) => !left.includes(step) && !mayGo(step, after));
        expect(lost, `${inWords(first)}; then ${inWords(more)}`).toEqual([]);
        expect(kindsIn(after.steps)).toEqual(expect.arrayContaining(kindsIn(before.steps)));
      }),
      { numRuns: 1000 },
    );
  });

  // From the least to the worst answer of one question.
  it.each<[question: string, ...answers: string[]]>([
    ['safe', 'safe', 'not-sure', 'not-safe'],
    ['danger', 'none', 'next-place', 'here'],
    ['care-needed', 'not-now', 'soon', 'emergency'],
    ['body', 'no', 'a-little', 'a-lot'],
    ['mood', 'no', 'in-the-past', 'while-away', 'now'],
    ['partner', 'no', 'near-age', 'older', 'adult'],
    ['hurt', 'no', 'scared', 'hurt', 'touched'],
    ['traded', 'no', 'asked', 'yes', 'arranged-by-someone'],
    ['online-asked', 'none', 'asked-pictures', 'pictures-sent', 'pictures-for-something', 'threats-to-share-pictures'],
    ['other-child', 'no', 'maybe', 'yes'],
    ['concern', 'none', 'some', 'strong'],
  ])('%s', (question, ...answers) => {
    const open = question === 'online-asked' ? [given('online', 'yes')] : [];
    for (const age of [[], [given('age', 12)], [given('age', 16)], [given('age', 19)]]) {
      const plans = answers.map((answer) =>
        kindsIn(planFor([...calm, ...age, ...open, given(question, answer)]).steps),
      );
      for (const [index, plan] of plans.entries())
        expect(plans[index + 1] ?? plan, `after ${question}: ${answers[index]}`).toEqual(expect.arrayContaining(plan));
    }
  });

  it('a trade told at 16 brings the supervisor, documentation, a safety plan, care, and contact in 72 hours', () => {
    const { actions } = assessed([given('age', 16), given('traded', 'yes')]);
    expect(kindsIn(actions).toSorted()).toEqual(Object.keys(kinds).toSorted());
    expect(actions.find(({ code }) => code === 'contact-again')?.dueWithinHours).toBe(72);
  });
});

describe('report-and-refer', () => {
  it('brings specialized services and the supervisor, whatever led to it, at every age', () => {
    fc.assert(
      fc.property(anySaid, (said) => {
        const reached = matchingRules(evaluated(said)).filter(({ level }) => level === 'report-and-refer');
        fc.pre(reached.length > 0);
        expect(codesOf(planFor(said).steps)).toEqual(
          expect.arrayContaining(['specialized-services', 'supervisor-today']),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('at 18 and over', () => {
  const stays = ['no-return-before-check', 'person-not-told', 'licensing-report'];

  it('what protects from a place or person of harm stays as under 18', () => {
    const anyHarm = fc.constantFrom(
      [given('left', 'not-safe-there')],
      [given('hurt', 'scared'), given('person', 'staff-or-professional')],
      [given('traded', 'yes'), given('person', 'parent-or-relative', 'partner')],
    );
    fc.assert(
      fc.property(fc.integer({ min: 18, max: 25 }), anyHarm, anySaid, (age, harm, said) => {
        const questionsOfHarm = ['age', ...harm.map(({ question }) => question)];
        const others = said.filter(({ question }) => !questionsOfHarm.includes(question));
        expect(codesOf(planFor([...others, given('age', age), ...harm]).steps)).toEqual(expect.arrayContaining(stays));
      }),
      { numRuns: 200 },
    );
  });
});
