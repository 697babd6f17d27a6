import cases from '../../src/instruments/return-from-run/cases.json' with { type: 'json' };
import { assess, createAssessor, createScreening, parseInstrument, returnFromRun } from '../../dist/index.js';
import { longInstrument } from './instruments.mjs';
import { spread } from './spread.mjs';

const sizes = [41, 410, 4100];
const at = '2026-11-20T10:00:00Z';

/** Figures of the built package without a browser: `{ name, unit, min, median, max }[]`. */
export function benchmarkAssessment() {
  const answersToAll = answersTo(returnFromRun);
  const figures = [
    { name: 'assessments, built-in instrument', ...perSecond(() => read(assess(returnFromRun, answersToAll)), 300) },
    ...ofAssessor('answers of up to eight accounts', fewAnswers()),
    ...ofAssessor('the worked cases', casesWrittenOut()),
  ];
  for (const size of sizes) {
    const data = longInstrument(size);
    const instrument = parseInstrument(data);
    const answers = answersTo(instrument);
    const times = Math.ceil(8000 / size);
    figures.push(
      { name: `assessments, ${size} questions`, ...perSecond(() => read(assess(instrument, answers)), times) },
      { name: `level and flags, ${size} questions`, ...levels(instrument, [answers], times) },
      { name: `one more answer, ${size} questions`, ...oneMoreAnswer(instrument, answers) },
      { name: `reading the instrument, ${size} questions`, ...milliseconds(() => parseInstrument(data), 1, 3) },
    );
  }
  return figures;
}

/** Level and flags, and whole assessments with all texts, of many sets of answers that are checked each time. */
function ofAssessor(name, sets) {
  const assessor = createAssessor(returnFromRun);
  const whole = () => sets.forEach((answers) => read(assessor.assess(answers)));
  return [
    { name: `level and flags, ${name}`, ...levels(returnFromRun, sets, 20) },
    { name: `whole assessments, ${name}`, ...scaledPerSecond(perSecond(whole, 5), sets.length) },
  ];
}

/** Every flag is worked out for the level. */
function levels(instrument, sets, times) {
  const assessor = createAssessor(instrument);
  return scaledPerSecond(
    perSecond(() => sets.forEach((answers) => assessor.level(answers)), times),
    sets.length,
  );
}

/** All of an assessment but what is still open: each part is worked out when it is read. */
function read({ level, flags, reasons, steps, notes }) {
  return [level, flags, reasons, steps, notes];
}

/** A hundred sets of answers to a few neighboring questions, each another one. */
function fewAnswers() {
  const all = Object.entries(answersTo(returnFromRun));
  return Array.from({ length: 100 }, (_, index) =>
    Object.fromEntries(
      Array.from({ length: 1 + (index % 8) }, (_entry, step) => all[(index * 7 + step * 11) % all.length]),
    ),
  );
}

/** The answers of the worked cases, with every account complete. */
function casesWrittenOut() {
  const questions = new Map(returnFromRun.topics.flatMap((topic) => topic.questions).map((one) => [one.code, one]));
  const sources = { asked: 'youth', observed: 'worker', known: 'record', worker: 'worker' };
  return cases.map(({ answers }) =>
    Object.fromEntries(
      Object.entries(answers).map(([code, said]) => {
        const { who, answer } = questions.get(code);
        const isAccounts = Array.isArray(said) && said.every((entry) => typeof entry === 'object');
        const accounts = (isAccounts ? said : [{ value: said }]).map((account) => {
          const whole = { source: sources[who], response: 'given', at, ...account };
          return answer === 'several' && typeof whole.value === 'string' ? { ...whole, value: [whole.value] } : whole;
        });
        return [code, accounts];
      }),
    ),
  );
}

/** An account on every question. Every third one raises flags; a question that is shown after another one is shown. */
function answersTo({ topics }) {
  const questions = topics.flatMap((topic) => topic.questions);
  return Object.fromEntries(
    questions.map(({ code, answer, choices, range }, index) => {
      const choice = choices?.[index % 3 === 0 ? choices.length - 1 : 0];
      const values = { one: choice, several: [choice], number: range?.atMost, moment: '2026-11-19', text: 'A bed' };
      return [code, [{ source: 'youth', response: 'given', value: values[answer], at }]];
    }),
  );
}

/** In a running talk in which all else is answered; every other answer changes what is noted. */
function oneMoreAnswer(instrument, answers) {
  const screening = createScreening({ instrument, clock: () => new Date(at) });
  screening.send({ type: 'start' });
  for (const [question, [{ value }]] of Object.entries(answers)) screening.send({ type: 'answer', question, value });
  const questions = Object.keys(answers).slice(0, 30);
  let turn = 0;
  const figures = milliseconds(() => {
    const value = turn++ % 2 ? 'yes' : 'no';
    for (const question of questions) screening.send({ type: 'answer', question, value, entering: true });
  }, 2);
  screening.stop();
  return { ...figures, ...scaled(figures, 1 / questions.length) };
}

function perSecond(work, times) {
  return { ...spread(timesOf(work, times).map((time) => 1000 / time)), unit: 'per second' };
}

function scaledPerSecond(figures, factor) {
  return { ...figures, ...scaled(figures, factor) };
}

function milliseconds(work, times, runs) {
  return { ...spread(timesOf(work, times, runs)), unit: 'ms' };
}

/** Milliseconds for one, in several runs after a first one to warm up. */
function timesOf(work, times, runs = 9) {
  return Array.from({ length: runs + 1 }, () => {
    const start = performance.now();
    for (let time = 0; time < times; time++) work();
    return (performance.now() - start) / times;
  }).slice(1);
}

function scaled({ min, median, max }, factor) {
  return { min: min * factor, median: median * factor, max: max * factor };
}
