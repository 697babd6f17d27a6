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
export type Question = z.infer<typeof questionSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Flag = z.infer<typeof flagSchema>;
export type FlagClass = Flag['class'];
export type Rule = z.infer<typeof ruleSchema>;
export type UrgentKind = (typeof urgentKinds)[number];
export type Contact = z.infer<typeof contactSchema>;
export type Action = z.infer<typeof actionSchema>;
export type Setting = boolean | number;
