import * as z from 'zod/mini';
import { strictObject } from '../instrument/strict-object.ts';
import { accountSchema, answersSchema, questionAccountSchema } from '../instrument/account-schema.ts';
import { text as someText, time } from '../instrument/basic-schemas.ts';
import { inUUID } from '../instrument/identity.ts';
import type { Draft } from './draft.ts';
import { entryAside } from './talk-schema.ts';

// The draft as versions up to 0.4 wrote it. It never changes: offices have such files. It had actions where there are
// steps now.

const text = z.string();

export const sittingSchema1 = strictObject({
  startedAt: time,
  endedAt: z.optional(time),
  place: z.optional(someText),
  alone: z.optional(z.boolean()),
  enteredAt: z.optional(time),
});

export const replacedSchema1 = strictObject({ ...questionAccountSchema.shape, replacedAt: time });
export const raisedLevelSchema1 = strictObject({ level: text, reason: someText, at: time });
export const actionDoneSchema = strictObject({ action: text, at: time });

const decidedSchema1 = strictObject({
  plan: z.optional(text),
  actionsDone: z.array(actionDoneSchema),
  raisedLevel: z.optional(raisedLevelSchema1),
});

const correction = { at: time, by: someText, reason: someText, of: z.optional(text), levelBefore: text };

export const amendmentSchema1 = strictObject({
  ...correction,
  changes: z.array(
    strictObject({ question: text, before: z.optional(accountSchema), after: z.optional(accountSchema) }),
  ),
  decidedBefore: z.optional(decidedSchema1),
});

export const setAsideSchema1 = strictObject({ path: text, message: text, data: z.optional(entryAside) });

const placeSchema1 = strictObject({ topic: text, question: text });

export const draftSchema1 = strictObject({
  format: z.literal(1),
  instrument: strictObject({ id: text, version: text }),
  language: text,
  caseReference: z.optional(text),
  worker: z.optional(text),
  agency: z.optional(text),
  path: text,
  answers: answersSchema,
  history: z.array(replacedSchema1),
  sessions: z.array(sittingSchema1).check(z.minLength(1)),
  place: placeSchema1,
  destination: z.union([placeSchema1, z.enum(['review', 'result'])], {
    error: 'expected { topic, question }, "review" or "result"',
  }),
  youthPresent: z.boolean(),
  youthPlace: placeSchema1,
  told: strictObject({ urgent: z.array(text), enough: z.boolean(), private: z.array(text) }),
  raisedLevel: z.optional(raisedLevelSchema1),
  actionsDone: z.array(actionDoneSchema),
  plan: z.optional(text),
  completedAt: z.optional(time),
  amendments: z.array(amendmentSchema1),
  amending: z.optional(strictObject({ ...correction, answersBefore: answersSchema, decidedBefore: decidedSchema1 })),
  setAside: z.array(setAsideSchema1),
});

/**
 * The identity of a talk to which its format gave none: the same whenever and wherever it is read, and after a correction.
 * It is made of what differs between two talks of one office.
 */
export function idOfOld({
  instrument,
  caseReference = '',
  sessions: [first],
}: Pick<z.infer<typeof draftSchema1>, 'instrument' | 'caseReference' | 'sessions'>): string {
  const made = [instrument.id, caseReference, first?.startedAt, first?.enteredAt].join('\n');
  // FNV-1a with 128 bits: short, and at once.
  const hash = Array.from(made).reduce(
    (before, sign) => BigInt.asUintN(128, (before ^ BigInt(sign.codePointAt(0)!)) * ((1n << 88n) + 0x13bn)),
    0x6c62272e07bb014262b821756295c58dn,
  );
  return inUUID(hash.toString(16).padStart(32, '0'), 8);
}

/** The same draft in format 2. No step has the actions that were done: they are set aside. */
export function upgradeDraft1({ actionsDone, ...draft }: z.infer<typeof draftSchema1>): Draft {
  const { amendments, amending, setAside } = draft;
  return {
    ...draft,
    format: 2,
    id: idOfOld(draft),
    stepsDone: [],
    amendments: amendments.map(withSteps),
    amending: amending && { ...amending, decidedBefore: decidedWithSteps(amending.decidedBefore) },
    setAside: [
      ...setAside,
      ...actionsDone.map((data, index) => ({
        path: `actionsDone[${index}]`,
        message: 'the instrument has steps now, and no such action',
        data,
      })),
    ],
  };
}

/** An amendment with steps for what was done before it. */
export function withSteps<Amendment extends Pick<z.infer<typeof amendmentSchema1>, 'decidedBefore'>>({
  decidedBefore,
  ...amendment
}: Amendment) {
  return { ...amendment, ...(decidedBefore && { decidedBefore: decidedWithSteps(decidedBefore) }) };
}

function decidedWithSteps({ actionsDone, ...decided }: z.infer<typeof decidedSchema1>) {
  return { ...decided, stepsDone: actionsDone.map((done) => stepDoneOf(done)) };
}

/** An action that was done, as a step with one point of the same code. */
export function stepDoneOf({ action, at }: z.infer<typeof actionDoneSchema>, contact?: string) {
  return { step: action, ...(contact !== undefined && { contact }), points: [action], state: 'done' as const, at };
}
