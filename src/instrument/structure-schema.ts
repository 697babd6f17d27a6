import * as z from 'zod/mini';
import { strictObject } from './strict-object.ts';
import { answerKindNames } from './answer-kinds/index.ts';
import { like, quantity } from './basic-schemas.ts';
import { conditionSchema } from './condition-schema.ts';
import { bandsSchema, checkedSchema, code, knownContactSchema, settingName, stepSchema } from './step-schema.ts';
import { flagClasses, instrumentFormat, urgentKinds, whoAnswers } from './structure.ts';
import { sources } from './account.ts';

export const questionSchema = strictObject({
  code,
  who: z.enum(whoAnswers),
  answer: z.enum(answerKindNames),
  /** With answer `one` or `several`. */
  choices: z.optional(z.array(code)),
  /** With answer `number`: the whole numbers from `atLeast` to `atMost`. */
  range: z.optional(strictObject({ atLeast: z.int(), atMost: z.int() })),
  /** The question is there only while this holds. */
  when: z.optional(conditionSchema),
  /** While `when` holds the question moves to another topic, in other words, and counts all the same. */
  moves: z.optional(strictObject({ when: conditionSchema, to: code })),
  /** It is shown below "can wait till tomorrow". Decides nothing. */
  later: z.optional(z.literal(true)),
  /** With answer `several`: choices that one tap ticks together. */
  together: z.optional(z.array(code).check(z.minLength(2))),
});

export const topicSchema = strictObject({
  code,
  /** `worker`: for the worker alone. `youth`: held with the youth, one question at a time. */
  with: z.enum(['worker', 'youth']),
  /** The topic opens with "can anyone hear us?" until this holds with what was entered in this sitting. */
  privateOnce: z.optional(conditionSchema),
  questions: z.array(questionSchema),
  /** A worker's topic that is opened from the result only, and leads back to it. */
  opensFrom: z.optional(z.literal('result')),
});

export const flagSchema = strictObject({
  code,
  class: z.enum(flagClasses),
  when: conditionSchema,
  /** The passage of the guide it is based on, by code; its words are in the wording. */
  passage: z.optional(code),
});

export const ruleSchema = strictObject({
  code,
  level: code,
  kind: z.optional(z.enum(urgentKinds)),
  when: conditionSchema,
});

const settingSchema = z.union(
  [strictObject({ default: z.boolean() }), strictObject({ default: quantity, atLeast: quantity, atMost: quantity })],
  { error: 'expected { default: true or false } or { default, atLeast, atMost }' },
);

const paperSchema = strictObject({
  /** The question that holds the primary factors for the run: 42 U.S.C. 671(a)(35). */
  factors: z.optional(code),
  /** Holds when an interpreter or support person was there. */
  interpreter: z.optional(conditionSchema),
  /** The flag of duties that are still open. */
  duties: z.optional(code),
  /** For the head of the paper: questions on this time away, and the moments between which its days are counted. */
  episode: z.optional(strictObject({ questions: z.array(code), from: code, to: code })),
  /** What the page for law enforcement holds. What is not listed is left out. */
  police: z.optional(
    strictObject({
      /** Whole questions, or some of their choices. */
      questions: z.array(strictObject({ question: code, choices: z.optional(z.array(code)) })),
      /** Flags, as far as they are raised without what is left out; `asLabel`: its label alone, whatever raised it. */
      flags: z.array(strictObject({ flag: code, asLabel: z.optional(z.literal(true)) })),
    }),
  ),
});

export const structureSchema = strictObject({
  format: z.literal(instrumentFormat, {
    error:
      'expected 2: in format 1 there were "actions", in format 2 each is a point of one of the "steps" (see README.md in src/instrument)',
  }),
  id: code,
  /** Of the content: what was asked and how it was weighed. Raised with every change of either. */
  version: like(/^\d+\.\d+\.\d+$/, 'expected a version like 1.0.0'),
  /** What an agency may set, and within which bounds. */
  settings: z.record(settingName, settingSchema),
  /** Conditions used in several places, by name. */
  conditions: z.record(code, conditionSchema),
  /** Choices that exclude all others of a list. */
  standAlone: z.array(code),
  topics: z.array(topicSchema).check(z.minLength(1)),
  /** Which questions are offered. Without `topics` and `questions`: all of them. */
  paths: z
    .array(strictObject({ code, topics: z.optional(z.array(code)), questions: z.optional(z.array(code)) }))
    .check(z.minLength(1)),
  /** Once `when` holds, asked questions no longer need to be asked, but for those in `keeps`. */
  stop: z.optional(
    strictObject({
      when: conditionSchema,
      keeps: z.array(code),
      /** A few small questions on the card itself, one after the other; what is answered there is that source's word. */
      asks: z.optional(z.array(strictObject({ question: code, source: z.enum(sources) }))),
    }),
  ),
  /** While it holds, a step can be closed because the youth did not agree to it. Absent: never. */
  mayDisagree: z.optional(conditionSchema),
  /** The text question that holds what the youth wishes for. */
  wishes: z.optional(code),
  /** The question for the worker why no talk could be held. */
  noTalk: z.optional(code),
  /** What has a place of its own on paper. */
  paper: z.optional(paperSchema),
  flags: z.array(flagSchema),
  /** From the most to the least pressing; the last one holds where no rule matches. */
  levels: z.array(code).check(z.minLength(1)),
  rules: z.array(ruleSchema),
  contacts: z.record(code, knownContactSchema),
  /** Where each law that the words name was looked up, by its citation. */
  laws: z.optional(z.record(z.string(), checkedSchema)),
  /** Conditions of points and notes by name; these may use flags and rules. */
  outcomes: z.record(code, conditionSchema),
  bands: bandsSchema,
  /** In the order in which to do them. */
  steps: z.array(stepSchema),
  /** Points that end when another account comes in. For the authoring check, which reports all others that do. */
  givesWay: z.optional(z.array(code)),
  /** What can be talked through with the youth at any time; nothing is asked and nothing recorded. */
  talks: z.optional(
    z.array(
      strictObject({
        code,
        /** `worker`: left out while the youth is there. */
        parts: z.array(strictObject({ code, for: z.optional(z.literal('worker')) })),
      }),
    ),
  ),
  notes: z.array(strictObject({ code, when: z.optional(conditionSchema) })),
});
