import { describe, expect, test } from 'vitest';
import {
  assess,
  blankSheet,
  createRecord,
  createScreening,
  parseConfiguration,
  parseInstrument,
  parseRecord,
  recordSheet,
  sealRecord,
  toCSV,
  toFHIR,
  toText,
  verifyRecord,
  type Screening,
  type Value,
} from 'open-door-screening';
import { checkInstrument, runCase, type WorkedCase } from 'open-door-screening/authoring';
import { nightWelcome, nightWelcomeCases, nightWelcomeLock, wordsOfAnother } from './night-welcome.ts';

const instrument = parseInstrument(nightWelcome);
const { wording } = nightWelcome;
const config = { contacts: { lead: { phone: '555-0142' } } };
const at = '2026-11-20T23:10:00Z';

const said = (value: Value, source: 'youth' | 'other' = 'youth') => [{ source, response: 'given', value, at }] as const;

/** What is said in a whole talk. */
const talk: readonly (readonly [question: string, value: Value])[] = [
  ['age', 16],
  ['start', ['glad', 'alone']],
  ['needs', ['food', 'medicine']],
  ['body', 'sore'],
  ['here', 'not-sure'],
  ['keep-away', ['someone-online']],
  ['knows', 'nobody'],
  ['last-night', ['hurt']],
  ['thoughts', 'tonight'],
  ['helps', 'A light in the hall.'],
  ['looks', ['shaking', 'bleeding']],
];

function finished(): Screening {
  const screening = createScreening({ instrument, config });
  screening.send({ type: 'start' });
  for (const [question, value] of talk) screening.send({ type: 'answer', question, value });
  const isAt = (phase: string) => screening.getSnapshot().matches({ open: phase as 'result' });
  for (let steps = 0; steps < 60 && !isAt('result'); steps++) {
    if (isAt('parting')) screening.send({ type: 'alone' });
    else if (isAt('review')) screening.send({ type: 'result' });
    else screening.send({ type: ['private', 'urgent', 'enough'].some(isAt) ? 'continue' : 'next' });
  }
  screening.send({ type: 'done', step: 'door', points: ['nobody-is-told'], state: 'done', with: 'Night desk' });
  screening.send({ type: 'plan', text: 'Ask at breakfast.' });
  screening.send({ type: 'finish' });
  return screening;
}

describe('an instrument of one’s own, in JSON alone', () => {
  test('has no problem, and keeps every property', () => {
    const data = { ...nightWelcome, cases: nightWelcomeCases };
    const { problems, properties, plans, readingGrades } = checkInstrument(data, { lock: nightWelcomeLock });

    expect(problems).toEqual([]);
    expect(properties.filter(({ holds }) => !holds)).toEqual([]);
    expect(plans).toMatchObject({ calledTwice: [], withoutCase: [] });
    expect(Math.max(...readingGrades.map(({ grade }) => grade))).toBeLessThanOrEqual(5);
  });

  test.each(nightWelcomeCases as unknown as WorkedCase[])('holds for: $name', (workedCase) => {
    expect(runCase(instrument, workedCase).problems).toEqual([]);
  });

  test('has words of its own for everything, and none of the built-in one', () => {
    expect(JSON.stringify(nightWelcome)).not.toMatch(wordsOfAnother);
  });

  test.each(['en', 'es'] as const)('is assessed in its own levels and words: %s', (locale) => {
    const words = wording[locale];
    const answers = { age: said(15), here: said('afraid'), 'last-night': said(['hurt'], 'other') };
    const { level, flags, steps, notes } = assess(instrument, answers, { config, locale });

    expect(level).toBe('stay-close');
    expect(flags.map(({ label }) => label)).toEqual([
      words.flags['hurt-before'].label,
      words.flags['door-closed'].label,
      words.flags['not-enough-information'].label,
    ]);
    expect(steps.map(({ title, points }) => [title, ...points.map(({ text }) => text)])).toEqual([
      [words.steps.door, words.points['another-room'].text, words.points['nobody-is-told'].text],
      [words.steps.protection, words.points['tell-child-protection'].text.replace('{reportWithinHours}', '12')],
      [
        words.steps.night,
        words.points['ask-tomorrow'].text,
        words.points['look-in'].text.replace('{lookInWithinHours}', '2'),
        words.points['hand-over'].text,
      ],
    ]);
    expect(steps[1]!.contact?.missing).toBe(words.contactMissing);
    expect(notes.map(({ text }) => text)).toContain(words.notes.example);
  });

  test('is for its agency to set: what is not asked aloud is with the worker', () => {
    const screening = createScreening({ instrument, config: { settings: { askLastNight: false } } });
    screening.send({ type: 'start' });
    screening.send({ type: 'go', question: 'last-night' });

    expect(screening.getSnapshot().context.place.topic).toBe('quiet');
  });
});

describe.each(['en', 'es'] as const)('its record in "%s"', async (language) => {
  const words = wording[language];
  const screening = finished();
  const header = { caseReference: 'N-7', agency: 'Lantern House' };
  const { context } = screening.getSnapshot();
  const record = await sealRecord(createRecord(context, instrument.wording[language]!, header));

  test('is of a whole talk', async () => {
    expect(screening.getSnapshot().value).toBe('finished');
    expect(record.level.final).toBe('help-now');
    expect(record.assessment.flags).toHaveLength(nightWelcome.flags.length - 1);
    expect(await verifyRecord(parseRecord(JSON.parse(JSON.stringify(record))))).toBe('intact');
  });

  test('speaks on every paper in its own words alone', () => {
    for (const kind of ['whole', 'summary', 'police'] as const) {
      const text = JSON.stringify(recordSheet(record, { kind, history: true }));
      expect(text).not.toMatch(wordsOfAnother);
      // One page has room for its short name only.
      expect(text).toContain(kind === 'summary' ? 'night-welcome 2.0.0' : words.title);
      expect(text).toContain(words.flags['door-closed'].label);
      // What its author keeps from a page for law enforcement.
      expect(text.includes(words.questions.thoughts.label)).toBe(kind === 'whole');
      expect(text.includes(words.flags['dark-night'].label)).toBe(kind !== 'police');
      expect(text.includes(words.levels['help-now'].name)).toBe(kind !== 'police');
    }
  });

  test('is written as text, a table and FHIR', () => {
    const text = toText(record);
    const told = [words.title, words.levels['help-now'].meaning, words.rules['now-care'], 'A light in the hall.'];
    for (const line of told) expect(text).toContain(line);
    expect(text).toMatch(new RegExp(`\\[x\\] .*${words.points['nobody-is-told'].text}`, 's'));

    const csv = toCSV([record]);
    for (const cell of ['keep-away.youth', 'night-welcome']) expect(csv).toContain(cell);

    const fhir = JSON.stringify(toFHIR(record));
    for (const line of [words.questions['keep-away'].prompt, words.flags['care-now'].label])
      expect(fhir).toContain(line);
    for (const written of [text, csv, fhir]) expect(written).not.toMatch(wordsOfAnother);
  });

  test('has an empty form with every question, to be filled in by hand', () => {
    const configuration = parseConfiguration(instrument, config);
    const form = JSON.stringify(blankSheet(instrument, { configuration, wording: instrument.wording[language]! }));

    for (const { prompt } of Object.values(words.questions)) expect(form).toContain(prompt);
    for (const line of words.cards.opening.text) expect(form).toContain(line);
    expect(form).toContain(words.title);
    expect(form).not.toMatch(wordsOfAnother);
  });
});
