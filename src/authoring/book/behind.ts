import { numberOf } from '../../assessment/graph.ts';
import type { WorkedCase } from '../cases.ts';
import type { Duty } from '../duties.ts';
import { thresholdsOf, type Reason } from '../reasons.ts';
import { caseAnchor } from './sections.ts';
import { facts, type Item, type Section } from './text.ts';
import type { Writing } from './writing.ts';

// What is behind the instrument: reasons, the law, and worked cases.

export function reasons({ instrument, words, texts }: Writing, list: readonly Reason[]): Section {
  const thresholds = thresholdsOf(instrument);
  const items = list.map(({ at, ground, words: byLanguage }): Item => {
    const [part = '', code = ''] = at.split('.');
    const [prefix, name = code] = nameOf(part, code);
    return {
      anchor: `reason-${at.replace('.', '-')}`,
      title: name,
      facts: facts(
        [texts.threshold, { to: `${prefix}-${code}`, text: thresholds.get(at) ?? '' }],
        [texts.restsOn, texts.grounds[ground]],
        [texts.why, byLanguage[words.language] ?? Object.values(byLanguage)[0]],
      ),
    };
  });
  return { code: 'reasons', title: texts.reasons, groups: [{ title: '', items }] };

  /** How the anchor of what has a threshold begins, and what it is called. */
  function nameOf(part: string, code: string): [prefix: string, name?: string | undefined] {
    if (part === 'settings') return ['setting'];
    if (part === 'rules') return ['rule', words.rules[code]];
    return part === 'flags' ? ['flag', words.flags[code]?.label] : ['condition'];
  }
}

export function duties({ words, texts }: Writing, list: readonly Duty[]): Section {
  const items = list.map(({ passage, covered, questions, points, words: byLanguage }, index): Item => {
    const { asks, how, left } = byLanguage[words.language] ?? Object.values(byLanguage)[0]!;
    return {
      anchor: `duty-${index + 1}`,
      title: `${passage} · ${texts.covered[covered]}`,
      facts: facts(
        [texts.asks, asks],
        [texts.how, how],
        [texts.questions, ...questions.map((code) => ({ to: `q-${code}`, text: words.questions[code]!.label }))],
        [texts.points, ...points.map((code) => ({ to: `point-${code}`, text: words.points[code]!.text }))],
        [texts.left, left],
      ),
    };
  });
  return { code: 'duties', title: texts.duties, groups: [{ title: '', items }] };
}

export function workedCases(writing: Writing, cases: readonly WorkedCase[]): Section {
  const { words, texts } = writing;
  const items = cases.map(({ name, why, answers, expect }, index): Item => ({
    anchor: caseAnchor(index),
    title: name,
    facts: facts(
      [texts.why, why],
      [texts.answers, ...Object.entries(answers).map(([question, given]) => answerLine(writing, question, given))],
      [texts.level, { to: `level-${expect.level}`, text: words.levels[expect.level]?.name ?? expect.level }],
      [texts.flags, ...expect.flags.map((code) => ({ to: `flag-${code}`, text: words.flags[code]?.label ?? code }))],
      [
        texts.plan,
        ...Object.entries(expect.plan ?? {}).map(([band, steps = {}]) => ({
          head: texts.bands[band as keyof typeof texts.bands],
          parts: Object.entries(steps).map(([step, points]) => ({
            head: words.steps[step] ?? step,
            parts: points.map((code) => ({ to: `point-${code}`, text: words.points[code]?.text ?? code })),
          })),
        })),
      ],
    ),
  }));
  return { code: 'cases', title: texts.cases, groups: [{ title: '', items }] };
}

/** "12. Age: 16": whose word an answer is is given with it where it is not the usual one's. */
function answerLine(
  { instrument, words, listed }: Writing,
  question: string,
  given: WorkedCase['answers'][string],
): string {
  const text = words.questions[question];
  const choice = (code: unknown) => text?.choices?.[String(code)] ?? String(code);
  const accounts =
    Array.isArray(given) && given.some((entry) => typeof entry === 'object') ? given : [{ value: given }];
  const said = accounts.map((account) => {
    const { value, source, who, response } = account as {
      value?: unknown;
      source?: string;
      who?: string;
      response?: string;
    };
    const answer =
      response !== undefined && response !== 'given'
        ? (words.responses[response] ?? response)
        : listed((Array.isArray(value) ? value : [value]).map(choice));
    const teller = listed([source && (words.sources[source] ?? source), who].flatMap((part) => part || []));
    return teller ? `${answer} (${teller})` : answer;
  });
  return `${numberOf(instrument, question)}. ${text?.label ?? question}: ${said.join('; ')}`;
}
