import * as z from 'zod/mini';
import { strictObject } from '../instrument/strict-object.ts';
import { accountSchema, answersSchema } from '../instrument/account-schema.ts';
import { answerKindNames } from '../instrument/answer-kinds/index.ts';
import { day, hash, id, time } from '../instrument/basic-schemas.ts';
import { conditionSchema } from '../instrument/condition-schema.ts';
import { bands, flagClasses, stepKinds, urgentKinds, whoAnswers } from '../instrument/structure.ts';
import {
  amendmentSchema,
  heldInSchema,
  raisedLevelSchema,
  replacedSchema,
  sittingSchema,
  setAsideSchema,
  stepDoneSchema,
} from '../screening/talk-schema.ts';
import { standings } from './asked.ts';
import { fingerprintRule, recordFormat } from './record.ts';
import { recordedAddress } from './recorded-address.ts';

const text = z.string();
const texts = z.record(z.string(), text);

const questionSchema = strictObject({
  code: text,
  /** Its place in the instrument, counted from 1: the same on screen and paper. */
  number: z.int(),
  who: z.enum(whoAnswers),
  answer: z.enum(answerKindNames),
  /** A few words, for lists. */
  label: text,
  /** The words in which it was asked. */
  prompt: text,
  /** What could be chosen, in the order in which it was offered. */
  choices: z.optional(z.array(strictObject({ code: text, text, alone: z.optional(z.literal(true)) }))),
  /** The same words in other languages in which the youth heard or read it, beside them or before the language was changed. */
  alsoIn: z.optional(z.array(strictObject({ language: text, prompt: text, choices: z.optional(texts) }))),
  /** With answer `number`: the least and the most it takes. */
  range: z.optional(strictObject({ atLeast: z.int(), atMost: z.int() })),
  /** A short help for the worker. */
  hint: z.optional(text),
  /** It is asked only while this holds; named conditions are written out. */
  when: z.optional(conditionSchema),
  standing: z.enum(standings),
});

const contactSchema = strictObject({
  code: text,
  name: text,
  phone: z.optional(text),
  sms: z.optional(text),
  url: z.optional(recordedAddress),
  missing: z.optional(text),
});

/** `none`: a record of format 2 had no bands. */
const bandSchema = z.enum([...bands, 'none']);

const stepSchema = strictObject({
  code: text,
  kind: z.enum(stepKinds),
  title: text,
  band: bandSchema,
  contact: z.optional(contactSchema),
  points: z.array(
    strictObject({
      code: text,
      text,
      band: bandSchema,
      because: strictObject({ flags: z.array(text), rules: z.array(text), questions: z.array(text) }),
      contact: z.optional(contactSchema),
      ground: z.optional(text),
      from: z.optional(time),
      dueAt: z.optional(time),
    }),
  ),
});

export const assessmentSchema = strictObject({
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
  steps: z.array(stepSchema),
  notes: z.array(strictObject({ code: text, text })),
  open: z.array(strictObject({ question: text, flags: z.array(text), level: text })),
});

const levelSchema = strictObject({
  /** As the rules give it. */
  computed: text,
  /** The final level: the computed one, or the higher one the worker raised it to. */
  final: text,
  raised: z.optional(raisedLevelSchema),
});

/** What followed from what was entered before, and no longer does: other systems may have it from an earlier export. */
const withdrawnSchema = strictObject({
  flags: z.array(strictObject({ code: text, class: z.enum(flagClasses), label: text })),
  steps: z.array(
    strictObject({ code: text, title: text, contact: z.optional(strictObject({ code: text, name: text })) }),
  ),
});

const agencyReviewSchema = strictObject({
  /** Who has reviewed it, and when; absent where nobody has. */
  by: z.optional(strictObject({ role: text, date: day })),
  /** What is no longer as it was reviewed: `instrument`, `words.es`, `settings`. */
  changed: z.array(text),
});

/** A screening as it is stored: whole in itself, so that it can be read without the instrument it came from. */
export const recordSchema = strictObject({
  format: z.literal(recordFormat),
  /** Identifies this screening; the same in its drafts, corrections and exports. A UUID. */
  id,
  instrument: strictObject({ id: text, version: text }),
  /** The language of all texts in it, BCP 47. */
  language: text,
  path: text,
  /** Given by the host. Never a name of the youth. */
  caseReference: z.optional(text),
  worker: z.optional(text),
  agency: z.optional(text),
  /** IANA name of the time zone in which it began: its times are shown in it, wherever it is read. */
  timeZone: text,
  /** The agency's settings it was assessed with. */
  settings: z.record(z.string(), z.union([z.boolean(), z.number()])),
  sessions: z.array(sittingSchema),
  /**
   * In which languages it was held with the youth, and from when: the language of the worker first, then the one beside it.
   * Absent where that was `language` alone, and where nobody has said.
   */
  heldIn: z.optional(z.array(heldInSchema)),
  /** Whether the agency had reviewed what was asked, said and set. Absent where nobody has looked: in records before 0.8.0. */
  agencyReview: z.optional(agencyReviewSchema),
  /** Where and when its numbers, links and laws were looked up, or none of it where nobody has noted it. */
  lookedUp: z.optional(
    z.array(
      strictObject({
        names: z.array(text),
        source: z.optional(text),
        copy: z.optional(z.literal(true)),
        on: z.optional(day),
      }),
    ),
  ),
  /** When the worker finished; absent while the talk goes on and the record is provisional. */
  completedAt: z.optional(time),
  answers: answersSchema,
  /** What was replaced or withdrawn, with both times. */
  history: z.array(replacedSchema),
  level: levelSchema,
  assessment: assessmentSchema,
  withdrawn: withdrawnSchema,
  /** What was done about the steps: each call or act by itself, in the order it was done. */
  stepsDone: z.array(stepDoneSchema),
  /** The worker's plan, in their own words. */
  plan: z.optional(text),
  /** Corrections after the end, each with what it changed. Without `completedAt`, the last may be under way still. */
  amendments: z.array(amendmentSchema),
  /** Entries of an earlier draft that did not fit this version of the instrument. */
  setAside: z.array(setAsideSchema),
  /** What was asked, in the words in which it was asked, by the topic it was in. */
  topics: z.array(
    strictObject({
      code: text,
      title: text,
      with: z.enum(['worker', 'youth']),
      questions: z.array(questionSchema),
    }),
  ),
  /** The words of codes that occur in this record. */
  words: strictObject({
    title: text,
    /** What the path is called. */
    path: text,
    sources: texts,
    responses: texts,
    flagClasses: texts,
    kinds: texts,
    /** From the most to the least pressing. */
    levels: z.array(strictObject({ code: text, name: text, meaning: text })),
  }),
  /** What has a place of its own on paper; see `paper` and `wishes` of an instrument. */
  paper: strictObject({
    wishes: z.optional(text),
    factors: z.optional(text),
    /** Whether an interpreter or support person was there. */
    interpreter: z.optional(z.boolean()),
    duties: z.optional(text),
    /** The questions on this time away, and the days between; see `paper.episode` of an instrument. */
    episode: z.optional(
      strictObject({ questions: z.array(text), from: text, to: text, daysAway: z.optional(z.int()) }),
    ),
    /** What the page for law enforcement holds: questions, some of their choices, and the codes of flags and notes. */
    police: strictObject({
      questions: z.array(strictObject({ question: text, choices: z.optional(z.array(text)) })),
      flags: z.array(text),
      notes: z.optional(z.array(text)),
    }),
  }),
  /** What the fingerprint is of: see `normalized`. Absent in a record of an earlier format. */
  fingerprintRule: z.optional(z.literal(fingerprintRule)),
  /** SHA-256 of the record's canonical form without this field; see `sealRecord`. */
  fingerprint: z.optional(hash),
});
