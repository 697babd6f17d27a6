import * as z from 'zod/mini';
import { text } from '../instrument/basic-schemas.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { problem, type Path, type Problem } from '../instrument/problems.ts';
import { questionsOf } from '../instrument/reading.ts';
import { readShape } from '../instrument/read-shape.ts';
import { isOf } from './warnings.ts';

const dutySchema = z.strictObject({
  /** Where the law says it, such as "42 U.S.C. 671(a)(34)(A)". */
  passage: text,
  /** Whether the screening does all of it, a part, or nothing but help. */
  covered: z.enum(['yes', 'partly', 'no']),
  /** Codes of the questions on what it needs. */
  questions: z.array(z.string()),
  /** Codes of the points of the plan that do what it requires. */
  points: z.array(z.string()),
  /** By language. */
  words: z.record(
    z.string(),
    z.strictObject({
      /** What the law requires of the agency, in plain words. */
      asks: text,
      /** How the screening helps with it. */
      how: text,
      /** What the agency has to do itself. */
      left: text,
    }),
  ),
});

const dutiesSchema = z.strictObject({ duties: z.array(dutySchema) });

/** One thing that a law asks an agency to record or report, and what of an instrument serves it. */
export type Duty = z.infer<typeof dutySchema>;

/** What is wrong with a list of duties: its shape, and codes, languages and laws that the instrument does not have. */
export function checkDuties(instrument: Instrument, data: unknown): Problem[] {
  const { value, problems } = readShape(dutiesSchema, { duties: data });
  if (!value) return problems;
  const questions = new Set(questionsOf(instrument).map(({ code }) => code));
  const points = new Set(instrument.steps.flatMap((step) => step.points.map(({ code }) => code)));
  const languages = Object.keys(instrument.wording);
  const laws = Object.keys(instrument.laws ?? {});
  return value.duties.flatMap((duty, index) => {
    const path: Path = ['duties', index];
    return [
      ...unknown([...path, 'questions'], 'question', duty.questions, questions),
      ...unknown([...path, 'points'], 'point', duty.points, points),
      ...languages
        .filter((language) => !duty.words[language])
        .map((language) => problem([...path, 'words', language], 'expected words in this language of the instrument')),
      ...(laws.some((law) => isOf(duty.passage, law))
        ? []
        : [
            problem(
              [...path, 'passage'],
              `nobody is known to have looked up "${duty.passage}": "laws" does not name it`,
            ),
          ]),
    ];
  });
}

/** The duties; none where they are not written as such. */
export function readDuties(data: unknown): readonly Duty[] {
  return readShape(dutiesSchema, { duties: data }).value?.duties ?? [];
}

function unknown(path: Path, kind: string, named: readonly string[], known: ReadonlySet<string>): Problem[] {
  return named.flatMap((code, index) =>
    known.has(code) ? [] : [problem([...path, index], `there is no ${kind} "${code}"`)],
  );
}
