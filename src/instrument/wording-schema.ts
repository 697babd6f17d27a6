import * as z from 'zod/mini';
import { strictObject } from './strict-object.ts';
import { like, text } from './basic-schemas.ts';

const texts = z.record(z.string(), text);

export const questionWordingSchema = strictObject({
  /** A few words, for lists and paper. */
  label: text,
  /** The sentence to say (asked), or the question to the worker. */
  prompt: text,
  /** A softer way to say it. Asked questions only. */
  followUp: z.optional(text),
  /** What the worker listens for. Asked questions only. */
  listenFor: z.optional(text),
  /** A short help for the worker. */
  hint: z.optional(text),
  /** How the worker reads it while the question is in the topic it moves to. */
  moved: z.optional(text),
  /** The label of what ticks several choices together. */
  together: z.optional(text),
  choices: z.optional(texts),
});

export const cardSchema = strictObject({ title: text, text: z.array(text) });

/** One part of a talk: lines to say, and pairs of what people say and what is true. */
const talkPartSchema = strictObject({
  title: text,
  lines: z.optional(z.array(text)),
  pairs: z.optional(z.array(strictObject({ myth: text, fact: text }))),
  /** An open question to end with. */
  question: z.optional(text),
});

export const wordingSchema = strictObject({
  /** BCP 47, such as "en" or "es". */
  language: like(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'expected a language such as "en"'),
  title: text,
  topics: z.record(z.string(), strictObject({ title: text, hint: z.optional(text) })),
  questions: z.record(z.string(), questionWordingSchema),
  paths: z.record(z.string(), strictObject({ name: text, hint: text })),
  cards: strictObject({
    /** Before the first word is said: how to begin. */
    opening: cardSchema,
    /** An urgent flag was raised. The youth may read it. */
    urgent: cardSchema,
    /** The stop rule holds. The youth may read it. */
    stop: cardSchema,
    /** The same, reported by someone else: for the worker alone. */
    stopAlone: cardSchema,
    /** "Can anyone hear us?" The youth may read it. */
    private: cardSchema,
    /** The talk with the youth is over. The youth may read it. */
    parting: cardSchema,
  }),
  /** Words of their own for questions that are asked on the stop card; the youth may read them. */
  stopFields: z.optional(z.record(z.string(), strictObject({ prompt: text, choices: z.optional(texts) }))),
  talks: z.optional(
    z.record(
      z.string(),
      strictObject({ title: text, hint: z.optional(text), parts: z.record(z.string(), talkPartSchema) }),
    ),
  ),
  /** Whose word an account is. */
  sources: texts,
  /** Why there is no answer. */
  responses: texts,
  flagClasses: texts,
  flags: z.record(z.string(), strictObject({ label: text, rule: text })),
  passages: z.record(z.string(), strictObject({ where: text, text })),
  levels: z.record(z.string(), strictObject({ name: text, meaning: text })),
  rules: texts,
  kinds: texts,
  contacts: texts,
  /** Read where a contact has no number, text line or address. */
  contactMissing: text,
  /** Titles of the steps. */
  steps: texts,
  /** The sentence of each point; `ground`: the law or passage it is based on, shown beside it. */
  points: z.record(z.string(), strictObject({ text, ground: z.optional(text) })),
  notes: texts,
});
