import * as z from 'zod/mini';
import { actionSchema, code, contactSchema, settingName } from './action-schema.ts';
import { quantity } from './basic-schemas.ts';
import { conditionSchema } from './condition-schema.ts';
import { answerKinds, flagClasses, instrumentFormat, urgentKinds, whoAnswers } from './structure.ts';

export const questionSchema = z.strictObject({
  code,
  who: z.enum(whoAnswers),
  answer: z.enum(answerKinds),
  /** With answer `one` or `several`. */
  choices: z.optional(z.array(code)),
  /** With answer `number`: the whole numbers from `atLeast` to `atMost`. */
  range: z.optional(z.strictObject({ atLeast: z.int(), atMost: z.int() })),
  /** The question is there only while this holds. */
  when: z.optional(conditionSchema),
  /** While `when` holds the question stands in another topic, in other words, and counts all the same. */
  moves: z.optional(z.strictObject({ when: conditionSchema, to: code })),
});

export const topicSchema = z.strictObject({
  code,
  /** `worker`: for the worker alone. `youth`: held with the youth, one question at a time. */
  with: z.enum(['worker', 'youth']),
  /** The topic opens with "can anyone hear us?" until this holds with what was entered in this sitting. */
  privateOnce: z.optional(conditionSchema),
  questions: z.array(questionSchema),
});

export const flagSchema = z.strictObject({
  code,
  class: z.enum(flagClasses),
  when: conditionSchema,
  /** The passage of the guide it rests on, by code; its words are in the wording. */
  passage: z.optional(code),
});

export const ruleSchema = z.strictObject({
  code,
  level: code,
  kind: z.optional(z.enum(urgentKinds)),
  when: conditionSchema,
});

const settingSchema = z.union(
  [
    z.strictObject({ default: z.boolean() }),
    z.strictObject({ default: quantity, atLeast: quantity, atMost: quantity }),
  ],
  { error: 'expected { default: true or false } or { default, atLeast, atMost }' },
);

const paperSchema = z.strictObject({
  /** The question that holds the primary factors for the run: 42 U.S.C. 671(a)(35). */
  factors: z.optional(code),
  /** Holds when an interpreter or support person was there. */
  interpreter: z.optional(conditionSchema),
  /** The flag of duties that are still open. */
  duties: z.optional(code),
  /** What a page for law enforcement leaves out: a whole question, or some of its choices. */
  notForPolice: z.optional(z.array(z.strictObject({ question: code, choices: z.optional(z.array(code)) }))),
});

export const structureSchema = z.strictObject({
  format: z.literal(instrumentFormat),
  id: code,
  /** Of the content: what was asked and how it was weighed. Raised with every change of either. */
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'expected a version like 1.0.0')),
  /** What an agency may set, with the bounds it must keep to. */
  settings: z.record(settingName, settingSchema),
  /** Conditions used in several places, by name. */
  conditions: z.record(code, conditionSchema),
  /** Choices that stand alone in a list: with one of them, nothing else is chosen. */
  standAlone: z.array(code),
  topics: z.array(topicSchema),
  /** Which questions are offered. Without `topics` and `questions`: all of them. */
  paths: z
    .array(z.strictObject({ code, topics: z.optional(z.array(code)), questions: z.optional(z.array(code)) }))
    .check(z.minLength(1)),
  /** Once `when` holds, asked questions no longer need to be asked, but for those it keeps. */
  stop: z.optional(z.strictObject({ when: conditionSchema, keeps: z.array(code) })),
  /** The text question that holds what the youth wishes for. */
  wishes: z.optional(code),
  /** What has a place of its own on paper. */
  paper: z.optional(paperSchema),
  flags: z.array(flagSchema),
  /** From the most to the least pressing; the last one stands where no rule matches. */
  levels: z.array(code).check(z.minLength(1)),
  rules: z.array(ruleSchema),
  contacts: z.record(code, contactSchema),
  /** In the order one would do them. */
  actions: z.array(actionSchema),
  notes: z.array(z.strictObject({ code, when: z.optional(conditionSchema) })),
});
