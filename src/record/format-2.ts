import * as z from 'zod/mini';
import { strictObject } from '../instrument/strict-object.ts';
import { accountSchema, answersSchema } from '../instrument/account-schema.ts';
import { hash, time } from '../instrument/basic-schemas.ts';
import { conditionSchema } from '../instrument/condition-schema.ts';
import {
  actionDoneSchema,
  amendmentSchema1,
  raisedLevelSchema1,
  replacedSchema1,
  sittingSchema1,
  setAsideSchema1,
} from '../screening/draft-format-1.ts';
import { recordedAddress } from './recorded-address.ts';

// The record as versions 0.2 to 0.5 wrote it. It never changes: offices have such files.

const text = z.string();
const texts = z.record(z.string(), text);
const urgentKinds = ['safety', 'health', 'time-critical', 'other-child'] as const;
const flagClasses = ['urgent', 'direct', 'report', 'strong', 'vulnerability', 'context', 'info'] as const;

const questionSchema = strictObject({
  code: text,
  number: z.int(),
  who: z.enum(['asked', 'observed', 'known', 'worker']),
  answer: z.enum(['one', 'several', 'number', 'text']),
  label: text,
  prompt: text,
  choices: z.optional(z.array(strictObject({ code: text, text }))),
  when: z.optional(conditionSchema),
  standing: z.enum(['offered', 'not-needed', 'off-path', 'hidden']),
});

const actionSchema = strictObject({
  code: text,
  text,
  /** Codes of the flags that brought it; the level's where no flag did. */
  because: z.array(text),
  always: z.boolean(),
  contact: z.optional(
    strictObject({
      code: text,
      name: text,
      phone: z.optional(text),
      sms: z.optional(text),
      url: z.optional(recordedAddress),
      missing: z.optional(text),
    }),
  ),
  dueWithinHours: z.optional(z.number()),
  dueAt: z.optional(time),
});

const assessmentSchema = strictObject({
  level: text,
  flags: z.array(
    strictObject({
      code: text,
      class: z.enum(flagClasses),
      label: text,
      rule: text,
      because: z.array(strictObject({ question: text, ...accountSchema.shape })),
      passage: z.optional(strictObject({ where: text, text })),
    }),
  ),
  reasons: z.array(
    strictObject({ rule: text, level: text, text, flags: z.array(text), kind: z.optional(z.enum(urgentKinds)) }),
  ),
  actions: z.array(actionSchema),
  notes: z.array(strictObject({ code: text, text })),
  open: z.array(strictObject({ question: text, flags: z.array(text), level: text })),
});

export const recordSchema2 = strictObject({
  format: z.literal(2),
  instrument: strictObject({ id: text, version: text }),
  language: text,
  path: text,
  caseReference: z.optional(text),
  worker: z.optional(text),
  agency: z.optional(text),
  settings: z.record(z.string(), z.union([z.boolean(), z.number()])),
  sessions: z.array(sittingSchema1),
  completedAt: z.optional(time),
  answers: answersSchema,
  history: z.array(replacedSchema1),
  level: strictObject({ computed: text, final: text, raised: z.optional(raisedLevelSchema1) }),
  assessment: assessmentSchema,
  actionsDone: z.array(actionDoneSchema),
  plan: z.optional(text),
  amendments: z.array(amendmentSchema1),
  setAside: z.array(setAsideSchema1),
  topics: z.array(
    strictObject({ code: text, title: text, with: z.enum(['worker', 'youth']), questions: z.array(questionSchema) }),
  ),
  words: strictObject({
    title: text,
    path: text,
    sources: texts,
    responses: texts,
    flagClasses: texts,
    kinds: texts,
    levels: z.array(strictObject({ code: text, name: text, meaning: text })),
  }),
  paper: strictObject({
    wishes: z.optional(text),
    factors: z.optional(text),
    interpreter: z.optional(z.boolean()),
    duties: z.optional(text),
    /** What the page for law enforcement left out: whole questions, or some of their choices. */
    notForPolice: z.array(strictObject({ question: text, choices: z.optional(z.array(text)) })),
    flagsForPolice: z.array(text),
  }),
  fingerprint: z.optional(hash),
});
