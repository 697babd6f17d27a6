import type * as z from 'zod/mini';
import type { Source } from './account.ts';
import type { contactSchema, pointSchema, stepSchema } from './step-schema.ts';
import type { flagSchema, questionSchema, ruleSchema, structureSchema, topicSchema } from './structure-schema.ts';

/** The shape of an instrument this version reads. */
export const instrumentFormat = 2;

/** Who answers a question by default, and so whose word an answer is. */
export const defaultSources = {
  /** Asked of the youth. */
  asked: 'youth',
  /** Seen by the worker. */
  observed: 'worker',
  /** Known from the file. */
  known: 'record',
  /** The worker's own action or judgement. */
  worker: 'worker',
} as const satisfies Record<string, Source>;

export const whoAnswers = ['asked', 'observed', 'known', 'worker'] as const;

/** Decides the weight of a flag. Classes are listed in this order; nothing adds up to a number. */
export const flagClasses = ['urgent', 'direct', 'report', 'strong', 'vulnerability', 'context', 'info'] as const;

/** What act-now is about, so that a health reason never reads as a trafficking finding. */
export const urgentKinds = ['safety', 'health', 'time-critical', 'other-child'] as const;

/**
 * How soon a step or point is due, the most urgent first: `now` before anything else, `today` before this shift ends,
 * `day`, `days3` and `week` within what the instrument says, `open` when there is time.
 */
export const bands = ['now', 'today', 'day', 'days3', 'week', 'open'] as const;

/** What a step is. */
export const stepKinds = ['safety', 'talk', 'call', 'care', 'paper'] as const;

/** What is asked, what raises a flag, what is suggested: everything but the words. */
export type Structure = z.infer<typeof structureSchema>;
/** One question: who answers it, how, and while what holds. */
export type Question = z.infer<typeof questionSchema>;
/** Questions that belong together: held with the youth, or for the worker alone. */
export type Topic = z.infer<typeof topicSchema>;
/** A red flag: when it is raised, how much it weighs, and the passage of the guide it is based on. */
export type Flag = z.infer<typeof flagSchema>;
/** How much a flag weighs, from `urgent` to `info`. */
export type FlagClass = Flag['class'];
/** Gives a level while its condition holds. All that hold are reasons. */
export type Rule = z.infer<typeof ruleSchema>;
/** What act-now is about. */
export type UrgentKind = (typeof urgentKinds)[number];
/** Whom to reach: by phone, text message or an https address. */
export type Contact = z.infer<typeof contactSchema>;
/** How soon something is due. */
export type Band = (typeof bands)[number];
/** What a step is. */
export type StepKind = (typeof stepKinds)[number];
/** One thing the worker does, with what brings it. */
export type Step = z.infer<typeof stepSchema>;
/** One reason for a step, or one thing to say within it: when it is suggested, and by when it is due. */
export type Point = z.infer<typeof pointSchema>;
/** What an agency can set: a switch, or a number. */
export type Setting = boolean | number;
