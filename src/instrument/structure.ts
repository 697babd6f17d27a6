import type * as z from 'zod/mini';
import type { Source } from './account.ts';
import type { actionSchema, contactSchema } from './action-schema.ts';
import type { flagSchema, questionSchema, ruleSchema, structureSchema, topicSchema } from './structure-schema.ts';

/** The shape of an instrument this version reads. */
export const instrumentFormat = 1;

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
export const answerKinds = ['one', 'several', 'number', 'text'] as const;

/** Decides the weight of a flag. Classes are listed in this order; nothing adds up to a number. */
export const flagClasses = ['urgent', 'direct', 'report', 'strong', 'vulnerability', 'context', 'info'] as const;

/** What act-now is about, so that a health reason never reads as a trafficking finding. */
export const urgentKinds = ['safety', 'health', 'time-critical', 'other-child'] as const;

/** What is asked, what raises a flag, what is suggested: everything but the words. */
export type Structure = z.infer<typeof structureSchema>;
/** One question: who answers it, how, and while what holds. */
export type Question = z.infer<typeof questionSchema>;
/** Questions that belong together: held with the youth, or for the worker alone. */
export type Topic = z.infer<typeof topicSchema>;
/** A red flag: when it is raised, how much it weighs, and the passage of the guide it rests on. */
export type Flag = z.infer<typeof flagSchema>;
/** How much a flag weighs, from `urgent` to `info`. */
export type FlagClass = Flag['class'];
/** Gives a level while its condition holds. All that hold are reasons. */
export type Rule = z.infer<typeof ruleSchema>;
/** What act-now is about. */
export type UrgentKind = (typeof urgentKinds)[number];
/** Whom to reach: by phone, text message or an https address. */
export type Contact = z.infer<typeof contactSchema>;
/** A next step: when it is suggested, whom it needs, and within how long. */
export type Action = z.infer<typeof actionSchema>;
/** What an agency can set: a switch, or a number. */
export type Setting = boolean | number;
