import * as z from 'zod/mini';
import { accountSchema, answersSchema } from '../instrument/account-schema.ts';
import { time } from '../instrument/basic-schemas.ts';
import { RecordError } from '../instrument/problems.ts';
import { readShape } from '../instrument/read-shape.ts';
import { flagClasses, urgentKinds } from '../instrument/structure.ts';
import { recordFormat, type ScreeningRecord } from './record.ts';

const text = z.string();
const questionAccount = z.strictObject({ question: text, ...accountSchema.shape });

const assessmentSchema = z.strictObject({
  level: text,
  flags: z.array(
    z.strictObject({
      code: text,
      class: z.enum(flagClasses),
      label: text,
      rule: text,
      because: z.array(questionAccount),
      passage: z.optional(z.strictObject({ where: text, text })),
    }),
  ),
  reasons: z.array(
    z.strictObject({ rule: text, level: text, text, flags: z.array(text), kind: z.optional(z.enum(urgentKinds)) }),
  ),
  actions: z.array(
    z.strictObject({
      code: text,
      text,
      because: z.array(text),
      always: z.boolean(),
      contact: z.optional(
        z.strictObject({
          code: text,
          name: text,
          phone: z.optional(text),
          sms: z.optional(text),
          url: z.optional(text),
          missing: z.optional(text),
        }),
      ),
      dueWithinHours: z.optional(z.number()),
      dueAt: z.optional(time),
    }),
  ),
  notes: z.array(z.strictObject({ code: text, text })),
  open: z.array(z.strictObject({ question: text, flags: z.array(text), level: text })),
});

export const recordSchema = z.strictObject({
  format: z.literal(recordFormat),
  instrument: z.strictObject({ id: text, version: text }),
  /** The language of the texts in `assessment`. */
  language: text,
  path: text,
  /** Given by the host. Never a name of the youth. */
  caseReference: z.optional(text),
  worker: z.optional(text),
  agency: z.optional(text),
  sessions: z.array(z.strictObject({ startedAt: time, endedAt: z.optional(time) })),
  answers: answersSchema,
  /** What was replaced or taken back, with both times. */
  history: z.array(z.strictObject({ ...questionAccount.shape, replacedAt: time })),
  level: z.strictObject({
    /** As the rules give it. */
    computed: text,
    /** As it stands: the computed one, or the higher one the worker raised it to. */
    final: text,
    raised: z.optional(z.strictObject({ level: text, reason: text, at: time })),
  }),
  assessment: assessmentSchema,
  /** Which of the suggested actions were done, and when. */
  actionsDone: z.array(z.strictObject({ action: text, at: time })),
  /** The worker's plan, in their own words. */
  plan: z.optional(text),
  completedAt: time,
});

/**
 * Reads a record from outside.
 * @throws {RecordError} that lists every problem with its path.
 */
export function parseRecord(data: unknown): ScreeningRecord {
  const { value, problems } = readShape(recordSchema, data);
  if (!value) throw new RecordError('The record', problems);
  return value;
}
