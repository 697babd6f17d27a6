import * as z from 'zod/mini';
import { text } from '../instrument/basic-schemas.ts';
import { parts, type Condition } from '../instrument/condition.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { problem, type Problem } from '../instrument/problems.ts';
import { readShape } from '../instrument/read-shape.ts';

const reasonSchema = z.strictObject({
  /** What has the threshold: "settings.adultFrom", "rules.two-strong". */
  at: text,
  /** What it is based on: the law, the guide the instrument follows, or the judgement of its authors. */
  ground: z.enum(['law', 'guide', 'judgement']),
  /** By language. */
  words: z.record(z.string(), text),
});
const reasonsSchema = z.strictObject({ reasons: z.array(reasonSchema) });

/** Why a threshold is what it is. */
export type Reason = z.infer<typeof reasonSchema>;

/** The reasons; none where they are not written as such. */
export function readReasons(data: unknown): readonly Reason[] {
  return readShape(reasonsSchema, { reasons: data }).value?.reasons ?? [];
}

/**
 * What is wrong with a list of reasons: its shape, a place that has no threshold, a language left out, and every
 * threshold that has no reason.
 */
export function checkReasons(instrument: Instrument, data: unknown): Problem[] {
  const { value, problems } = readShape(reasonsSchema, { reasons: data });
  if (!value) return problems;
  const places = thresholdsOf(instrument);
  const named = new Set(value.reasons.map(({ at }) => at));
  return [
    ...value.reasons.flatMap(({ at, words }, index) => [
      ...(places.has(at) ? [] : [problem(['reasons', index, 'at'], `there is no threshold at "${at}"`)]),
      ...Object.keys(instrument.wording)
        .filter((language) => !words[language])
        .map((language) => problem(['reasons', index, 'words', language], 'expected words in this language')),
    ]),
    ...[...places.keys()].filter((at) => !named.has(at)).map((at) => problem(['reasons'], `no reason for "${at}"`)),
  ];
}

/** Where an instrument has thresholds, with their numbers: settings, and conditions that count to more than one. */
export function thresholdsOf(instrument: Instrument): Map<string, string> {
  const { settings, conditions, outcomes, flags, rules } = instrument;
  const counting = [
    ...Object.entries(conditions).map(([name, when]) => [`conditions.${name}`, when] as const),
    ...flags.map(({ code, when }) => [`flags.${code}`, when] as const),
    ...rules.map(({ code, when }) => [`rules.${code}`, when] as const),
    ...Object.entries(outcomes).map(([name, when]) => [`outcomes.${name}`, when] as const),
  ].map(([at, when]) => [at, countsIn(when)] as const);
  return new Map([
    ...Object.entries(settings).map(([name, setting]) => [`settings.${name}`, String(setting.default)] as const),
    ...counting.flatMap(([at, counts]) => (counts.length > 0 ? [[at, counts.join(', ')] as const] : [])),
  ]);
}

/** The numbers above one to which a condition counts. One sign, or none, is no threshold that anybody chose. */
function countsIn(condition: Condition): number[] {
  const own = ['atLeast', 'fewerThan'].flatMap((limit) => {
    const number: unknown = (condition as Record<string, unknown>)[limit];
    return typeof number === 'number' && number > 1 ? [number] : [];
  });
  return [...own, ...parts(condition).flatMap((part) => countsIn(part))];
}
