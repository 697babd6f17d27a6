import { fileURLToPath } from 'node:url';
import { assess, createScreening, parseInstrument, returnFromRun } from '../../dist/index.js';
import { longInstrument } from './instruments.mjs';
import { spread } from './spread.mjs';

const sizes = [41, 410, 4100];
const at = '2026-11-20T10:00:00Z';

/** Figures of the built package without a browser: `{ name, unit, min, median, max }[]`. */
export function benchmarkAssessment() {
  const builtIn = () => assess(returnFromRun, answersTo(returnFromRun));
  const figures = [{ name: 'assessments, built-in instrument', ...perSecond(builtIn, 300) }];
  for (const size of sizes) {
    const data = longInstrument(size);
    const instrument = parseInstrument(data);
    const answers = answersTo(instrument);
    const times = Math.ceil(8000 / size);
    figures.push(
      { name: `assessments, ${size} questions`, ...perSecond(() => assess(instrument, answers), times) },
      { name: `one more answer, ${size} questions`, ...oneMoreAnswer(instrument, answers) },
      { name: `reading the instrument, ${size} questions`, ...milliseconds(() => parseInstrument(data), 1, 3) },
    );
  }
  return figures;
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

/** Three digits, and no exponent. */
function print(figure) {
  return Number(figure.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 6 });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log('| what | median | least | greatest |\n| --- | ---: | ---: | ---: |');
  for (const { name, unit, median, min, max } of benchmarkAssessment())
    console.log(`| ${name} (${unit}) | ${[median, min, max].map(print).join(' | ')} |`);
}
