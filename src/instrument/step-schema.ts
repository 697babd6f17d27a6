import * as z from 'zod/mini';
import { strictObject } from './strict-object.ts';
import { amount, day, like, text } from './basic-schemas.ts';
import { conditionSchema } from './condition-schema.ts';
import { bands, stepKinds } from './structure.ts';

export const code = like(/^[a-z0-9][a-z0-9-]*$/, 'expected a code: small letters, digits and hyphens');
export const settingName = like(/^[a-z][A-Za-z0-9]*$/, 'expected a setting name: letters and digits');

const number = like(/^\+?[\s().-]*\d[\d\s().-]*$/, 'expected a number in digits');

/** Many desks of an office have one number, each with an extension. */
const phone = like(
  /^\+?[\s().-]*\d[\d\s().-]*([eE]?[xX]t?\.?\s*\d+)?$/,
  'expected a number in digits, such as 555-0142 ext. 204',
);

/** It becomes a link: no other scheme, and above all none that runs. */
const address = like(
  /^https:\/\/[^\s/?#:]+([:/?#]|$)/,
  'expected an address that begins with https:// and names a host',
);

/** Where somebody looked a number, an address or a law up, and on which day; without `source`, at no source. */
export const checkedSchema = strictObject({
  source: z.optional(text),
  /** Not the source itself was read, but a copy that somebody had stored. */
  copy: z.optional(z.literal(true)),
  on: day,
});

/** How to reach someone. */
export const contactSchema = strictObject({
  phone: z.optional(phone),
  /** A number that takes text messages. */
  sms: z.optional(number),
  url: z.optional(address),
});

/** A contact of the instrument. */
export const knownContactSchema = strictObject({
  ...contactSchema.shape,
  checked: z.optional(checkedSchema),
  /** A plan cannot do without it: where an agency has not set it, that is said before a talk begins. */
  needed: z.optional(z.literal(true)),
  /** Everyone knows how to reach it: without a number nothing is said. */
  mayBeBlank: z.optional(z.literal(true)),
});

const bandSchema = z.enum(bands);

/** How urgent a point is: one band, or the first of a list whose condition holds. */
const bySchema = z.union(
  [
    bandSchema,
    z
      .array(strictObject({ by: bandSchema, when: z.optional(conditionSchema) }))
      .check(
        z.refine(
          (list) =>
            list.length > 0 && list.every(({ when }, index) => (when === undefined) === (index === list.length - 1)),
          'expected "when" in all but the last of the list',
        ),
      ),
  ],
  { error: `expected one of ${bands.join(', ')}, or a list of { by, when } whose last has no "when"` },
);

/** One reason for a step, or one thing to say within it. */
export const pointSchema = strictObject({
  code,
  /** Absent: it is suggested at every return. */
  when: z.optional(conditionSchema),
  by: bySchema,
  /** Another contact than the step's. */
  contact: z.optional(code),
  /** It passes on what the youth said. A call with it closes as "not needed" only with a note. */
  report: z.optional(z.literal(true)),
  /** The law asks for it, or it protects others: it is not closed because the youth did not agree. */
  mayDisagree: z.optional(z.literal(false)),
});

/** One thing the worker does: one call, one visit, one talk, one note. It is suggested while one of its points is. */
export const stepSchema = strictObject({
  code,
  /** Chooses the icon and the category in FHIR, and nothing else. */
  kind: z.enum(stepKinds),
  contact: z.optional(code),
  points: z.array(pointSchema).check(z.minLength(1)),
});

const within = z.union([strictObject({ hours: amount }), strictObject({ days: amount })], {
  error: 'expected { hours } or { days }',
});

/** How long after its clock has started a point of the band is due. The other bands have no deadline. */
export const bandsSchema = strictObject({ day: within, days3: within, week: within });
