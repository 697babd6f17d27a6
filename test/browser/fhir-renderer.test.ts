import { expect } from 'chai';
import { accountsIn, type Account, type Answers } from '../../src/instrument/account.ts';
import type { Condition } from '../../src/instrument/condition.ts';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { questionsOf } from '../../src/instrument/reading.ts';
import { defaultSources, type Question } from '../../src/instrument/structure.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { evaluate } from '../../src/assessment/evaluation.ts';
import { isVisible } from '../../src/assessment/facts.ts';
import { fill } from '../../src/instrument/wording.ts';
import { promptAt } from '../../src/screening/route.ts';
import { createScreening } from '../../src/screening/create-screening.ts';
import { fromFHIR } from '../../src/record/fhir/from-fhir.ts';
import { toFHIR } from '../../src/record/fhir/to-fhir.ts';
import type { Questionnaire } from '../../src/record/fhir/resources.ts';
import { createRecord } from '../../src/record/record.ts';
import { someOf } from '../runs.ts';
import { FhirForm } from './fhir-form.ts';

/** Someone fills in the form, and beside it the instrument's own rules are asked what should be there. */
class Filling {
  readonly form: FhirForm;
  readonly #instrument: Instrument;
  #answers: Answers = {};

  private constructor(form: FhirForm, instrument: Instrument) {
    this.form = form;
    this.#instrument = instrument;
  }

  static async begin(instrument: Instrument = returnFromRun): Promise<Filling> {
    return new Filling(await FhirForm.open(questionnaireOf(instrument)), instrument);
  }

  async choose(code: string, ...choices: readonly string[]): Promise<void> {
    const several = this.#question(code).answer === 'several';
    const before = accountsIn(this.#answers, code).flatMap(({ value }) => value ?? []);
    const pressed = several
      ? [...before, ...choices].filter((one) => before.includes(one) !== choices.includes(String(one)))
      : choices;
    for (const choice of pressed) await this.form.press(code, textOf(this.#instrument, code, String(choice)));
    this.#note(code, choices.length === 0 ? undefined : several ? choices : choices[0]!);
  }

  async write(code: string, number: number): Promise<void> {
    await this.form.write(code, String(number));
    this.#note(code, number);
  }

  /** The questions that should be there, and those that are. */
  expectTheSame(): void {
    const evaluation = evaluate(this.#instrument, defaultConfiguration(this.#instrument), this.#answers);
    const visible = questionsOf(this.#instrument).map(({ code }) => code);
    expect(this.form.codes).to.deep.equal(visible.filter((code) => isVisible(evaluation, code)));
    this.#expectToComeBack(visible.filter((code) => isVisible(evaluation, code)));
  }

  /** What the program filled in is read as what was entered. */
  #expectToComeBack(visible: readonly string[]): void {
    const entered = visible.flatMap((code) => {
      const [account] = accountsIn(this.#answers, code);
      return account ? [[code, account.value] as const] : [];
    });
    const read = fromFHIR(this.form.response, { instrument: this.#instrument, at: '2026-11-20T10:00:00Z' });
    const inAnyOrder = (value: Account['value']) =>
      Array.isArray(value) ? value.toSorted((one, other) => one.localeCompare(other)) : value;
    const found = Object.entries(read).map(([code, [account]]) => [code, inAnyOrder(account!.value)]);
    expect(Object.fromEntries(found)).to.deep.equal(
      Object.fromEntries(entered.map(([code, value]) => [code, inAnyOrder(value)])),
    );
  }

  #question(code: string): Question {
    return questionsOf(this.#instrument).find((question) => question.code === code)!;
  }

  #note(code: string, value: Account['value']): void {
    const source = defaultSources[this.#question(code).who];
    const account = { source, response: 'given' as const, value, at: '2026-11-20T10:00:00Z' };
    this.#answers = { ...this.#answers, [code]: value === undefined ? [] : [account] };
  }
}

const wording = ({ wording: languages }: Instrument) => languages['en']!;

/** A choice as it is read, with what the settings fill in. */
function textOf(instrument: Instrument, code: string, choice: string): string {
  return fill(wording(instrument).questions[code]!.choices![choice]!, defaultConfiguration(instrument).settings);
}

function questionnaireOf(instrument: Instrument): Questionnaire {
  const screening = createScreening({ instrument });
  screening.send({ type: 'start' });
  const bundle = toFHIR(createRecord(screening.getSnapshot().context, wording(instrument)));
  return bundle.entry.map(({ resource }) => resource).find((resource) => resource.resourceType === 'Questionnaire')!;
}

describe('The Questionnaire of a screening in another form program', () => {
  let filling: Filling;

  before(async () => {
    filling = await Filling.begin();
  });

  after(() => document.body.replaceChildren());

  it('begins with the questions that are visible at first, in their words, with their numbers', () => {
    filling.expectTheSame();
    const numbers = questionsOf(returnFromRun).map(({ code }) => code);
    const topics = new Map(
      returnFromRun.topics.flatMap(({ code, questions }) => questions.map((one) => [one.code, code])),
    );
    for (const { code, prompt, number } of filling.form.questions) {
      expect(prompt).to.equal(promptAt(returnFromRun, wording(returnFromRun), code, topics.get(code)!));
      expect(number).to.equal(String(numbers.indexOf(code) + 1));
    }
  });

  it('offers the same choices in the same order, one or several of them', () => {
    for (const { code, choices, several } of filling.form.questions) {
      const question = questionsOf(returnFromRun).find((one) => one.code === code)!;
      expect(choices).to.deep.equal((question.choices ?? []).map((choice) => textOf(returnFromRun, code, choice)));
      expect(several).to.equal(question.answer === 'several');
    }
  });

  const single: [question: string, shown: string, hides: string, shows: string[]][] = [
    ['leave', 'held', 'yes', ['sometimes', 'no']],
    ['call', 'held', 'yes', ['sometimes', 'no']],
    ['online', 'online-asked', 'no', ['yes', 'met']],
    ['substances', 'substances-from', 'no', ['a-little', 'a-lot']],
    ['mood', 'self-harm-done', 'no', ['in-the-past', 'lately', 'now']],
    ['report-police', 'report-police-at', 'not-made', ['made', 'by-someone-else']],
  ];
  for (const [question, shown, hides, shows] of someOf(single, 2))
    it(`shows "${shown}" as "${question}" is answered`, async () => {
      for (const choice of [...shows, hides, shows[0]!, hides]) {
        await filling.choose(question, choice);
        expect(filling.form.codes.includes(shown)).to.equal(choice !== hides);
        filling.expectTheSame();
      }
    });

  it('shows "items-explained" with any of the items that call for it, and not with the others', async () => {
    for (const items of [['hotel-key'], ['hotel-key', 'money'], ['hotel-key'], ['second-phone'], []]) {
      await filling.choose('items', ...items);
      expect(filling.form.codes.includes('items-explained')).to.equal(items.some((item) => item !== 'hotel-key'));
      filling.expectTheSame();
    }
  });

  it('shows "person" for each of its reasons, and hides it when the last one is gone', async () => {
    // Where one of several choices fits, a form takes no answer back: another one is chosen.
    const reasons: [question: string, choice: string, ...instead: string[]][] = [
      ['hurt', 'scared'],
      ['touched', 'yes', 'not-clear'],
      ['traded', 'asked'],
      ['asked-to-do', 'carry-or-sell'],
      ['online-asked', 'pictures-sent'],
      ['left', 'not-safe-there'],
      ['leave', 'no', 'sometimes'],
      ['held', 'phone'],
      ['owed', 'yes', 'no'],
    ];
    await filling.choose('online', 'met');
    for (const [question, choice, ...instead] of someOf(reasons, 2)) {
      await filling.choose(question, choice);
      expect(filling.form.codes, question).to.include('person');
      filling.expectTheSame();
      await filling.choose(question, ...instead);
      expect(filling.form.codes, question).not.to.include('person');
      filling.expectTheSame();
    }
    await filling.choose('touched', 'yes');
    await filling.choose('traded', 'yes');
    await filling.choose('touched', 'no');
    expect(filling.form.codes).to.include('person').and.include('when-last');
    filling.expectTheSame();
  });

  it('does not show "person" for answers that are no reason', async () => {
    await filling.choose('traded');
    for (const [question, choice] of [
      ['hurt', 'no'],
      ['asked-to-do', 'none'],
      ['online-asked', 'none'],
      ['left', 'school'],
    ] as const)
      await filling.choose(question, choice);
    expect(filling.form.codes).not.to.include('person');
    filling.expectTheSame();
  });
});

describe('Conditions of an instrument of its own in another form program', () => {
  after(() => document.body.replaceChildren());

  it('are exported where no list can say them: some of each, none of it, at least two of them, a number', async () => {
    const filling = await Filling.begin(
      withConditions({
        'other-child': {
          all: [
            {
              any: [
                { question: 'safe', has: ['not-safe'] },
                { question: 'gang', has: ['yes'] },
              ],
            },
            { question: 'hurt', hasOtherThan: ['no'] },
          ],
        },
        travel: { not: { question: 'care', has: ['group', 'foster'] } },
        changes: {
          count: [
            { question: 'safe', answered: true },
            { question: 'hurt', answered: true },
            { question: 'care', has: ['kin'] },
          ],
          atLeast: 2,
        },
        concern: { question: 'age', anyNumber: { atLeast: 12, under: { setting: 'adultFrom' } } },
      }),
    );
    filling.expectTheSame();
    expect(filling.form.codes).to.include('travel').and.not.include('concern');
    for (const age of [11, 12, 17, 18]) {
      await filling.write('age', age);
      expect(filling.form.codes.includes('concern')).to.equal(age === 12 || age === 17);
    }
    for (const [question, ...choices] of [
      ['care', 'group'],
      ['care', 'kin'],
      ['safe', 'not-safe'],
      ['hurt', 'no'],
      ['hurt', 'scared'],
      ['safe', 'safe'],
      ['gang', 'yes'],
    ] as const) {
      await filling.choose(question, ...choices);
      filling.expectTheSame();
    }
    expect(filling.form.codes).to.include.members(['other-child', 'travel', 'changes']);
  });
});

/** The built-in instrument with other conditions on some of its questions. */
function withConditions(conditions: Readonly<Record<string, Condition>>): Instrument {
  const data = JSON.parse(JSON.stringify(returnFromRun)) as {
    topics: { questions: { code: string; when?: Condition }[] }[];
  };
  for (const { questions } of data.topics)
    for (const question of questions) {
      const when = conditions[question.code];
      if (when) question.when = when;
    }
  return parseInstrument(data);
}
