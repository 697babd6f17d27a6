import * as z from 'zod/mini';
import { accountSchema, answersSchema } from '../instrument/account-schema.ts';
import { address } from '../instrument/action-schema.ts';
import { text as someText, time } from '../instrument/basic-schemas.ts';
import { conditionSchema } from '../instrument/condition-schema.ts';
import { flagClasses, urgentKinds, whoAnswers, answerKinds } from '../instrument/structure.ts';
import {
  amendmentSchema,
  doneSchema,
  raisedLevelSchema,
  replacedSchema,
  sessionSchema,
  setAsideSchema,
} from '../screening/talk-schema.ts';
import { standings } from './asked.ts';
import { recordFormat } from './record.ts';

const text = z.string();
const texts = z.record(z.string(), text);

const questionSchema = z.strictObject({
  code: text,
  /** Its place in the instrument, counted from 1: the same on screen and paper. */
  number: z.int(),
  who: z.enum(whoAnswers),
  answer: z.enum(answerKinds),
  /** A few words, for lists. */
  label: text,
  /** The words in which it was put. */
  prompt: text,
  /** What could be chosen, in the order in which it was offered. */
  choices: z.optional(z.array(z.strictObject({ code: text, text }))),
  /** It is asked only while this holds; named conditions are written out. */
  when: z.optional(conditionSchema),
  standing: z.enum(standings),
});

export const assessmentSchema = z.strictObject({
  level: text,
  flags: z.array(
    z.strictObject({
      code: text,
      class: z.enum(flagClasses),
      label: text,
      rule: text,
      because: z.array(z.strictObject({ question: text, ...accountSchema.shape })),
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
          url: z.optional(address),
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

export const levelSchema = z.strictObject({
  /** As the rules give it. */
  computed: text,
  /** As it stands: the computed one, or the higher one the worker raised it to. */
  final: text,
  raised: z.optional(raisedLevelSchema),
});

/** A screening as it is kept: whole in itself, so that it can be read without the instrument it came from. */
export const recordSchema = z.strictObject({
  format: z.literal(recordFormat),
  instrument: z.strictObject({ id: text, version: text }),
  /** The language of all texts in it, BCP 47. */
  language: text,
  path: text,
  /** Given by the host. Never a name of the youth. */
  caseReference: z.optional(text),
  worker: z.optional(text),
  agency: z.optional(text),
  /** The agency's settings it was assessed with. */
  settings: z.record(z.string(), z.union([z.boolean(), z.number()])),
  sessions: z.array(sessionSchema),
  /** When the worker finished; absent while the talk goes on, and what stands here is provisional. */
  completedAt: z.optional(time),
  answers: answersSchema,
  /** What was replaced or taken back, with both times. */
  history: z.array(replacedSchema),
  level: levelSchema,
  assessment: assessmentSchema,
  /** Which of the suggested actions were done, and when. */
  actionsDone: z.array(doneSchema),
  /** The worker's plan, in their own words. */
  plan: z.optional(text),
  /** Corrections after the end, each with what it changed. */
  amendments: z.array(amendmentSchema),
  /** Entries of an earlier draft that did not fit this version of the instrument. */
  setAside: z.array(setAsideSchema),
  /** What was asked, in the words in which it was asked, where it stood. */
  topics: z.array(
    z.strictObject({
      code: text,
      title: text,
      with: z.enum(['worker', 'youth']),
      questions: z.array(questionSchema),
    }),
  ),
  /** The words of codes that stand in this record. */
  words: z.strictObject({
    title: text,
    /** What the path is called. */
    path: text,
    sources: texts,
    responses: texts,
    flagClasses: texts,
    kinds: texts,
    /** From the most to the least pressing. */
    levels: z.array(z.strictObject({ code: text, name: text, meaning: text })),
  }),
  /** What has a place of its own on paper; see `paper` and `wishes` of an instrument. */
  paper: z.strictObject({
    wishes: z.optional(text),
    factors: z.optional(text),
    /** Whether an interpreter or support person was there. */
    interpreter: z.optional(z.boolean()),
    duties: z.optional(text),
    notForPolice: z.array(z.strictObject({ question: text, choices: z.optional(z.array(text)) })),
    /** Codes of the flags that stand also without what is held back. */
    flagsForPolice: z.array(text),
  }),
  /** SHA-256 of the record's canonical form without this field; see `sealRecord`. */
  fingerprint: z.optional(
    someText.check(z.regex(/^sha256:[0-9a-f]{64}$/, 'expected "sha256:" and 64 hexadecimal digits')),
  ),
});
