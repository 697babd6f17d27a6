import * as z from 'zod/mini';
import type { ConfigurationInput } from 'open-door-screening/headless';
import type { TextsInput } from 'open-door-screening/languages';
import { isSpoken, namesOfOwn, spokenAs } from './languages.ts';

/** One that comes with the kiosk, or that the page has brought. */
export const languageSchema = z.string().check(
  z.refine(isSpoken, {
    error: ({ input }) => `expected ${namesOfOwn}, found ${JSON.stringify(input)}`,
  }),
);
const seconds = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const short = z.string().check(
  z.refine((text) => /\S/.test(text), 'expected some text'),
  z.maxLength(120),
);

/** A picture beside the page, or one written into the settings; never one of another server. */
const pictureAddress =
  /^(?:data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]\S+|(?![/\\])(?!.*\.\.)[^:?#\\]+\.(?:png|jpe?g|gif|webp|svg))$/i;
const logo = z
  .string()
  .check(z.regex(pictureAddress, 'expected a picture beside the page, as "logo.svg", or a data: URL of one'));

/** Checked by `parseConfiguration`, which knows the instrument it is for. */
export const configurationSchema = z.custom<ConfigurationInput>();

/** Read by the element, which leaves out what it cannot use: see `problemsOfTexts`. */
export const textsSchema = z.custom<TextsInput>();

/** What a `kiosk.json` may set, and the defaults. */
export const kioskSchema = z.strictObject({
  $schema: z.optional(z.string()),
  agency: z.optional(short),
  logo: z.optional(logo),
  language: z.optional(languageSchema),
  languages: z.optional(
    z.array(languageSchema).check(
      z.minLength(1),
      z.refine((all) => new Set(all.map(spokenAs)).size === all.length, 'expected each language once'),
    ),
  ),
  path: z.optional(z.enum(['full', 'short'])),
  configuration: z.optional(configurationSchema),
  texts: z.optional(textsSchema),
  idle: z.prefault(
    z.strictObject({
      coverAfterSeconds: z.prefault(seconds(15, 3600), 120),
      clearAfterSeconds: z.prefault(seconds(60, 43_200), 900),
      warnSeconds: z.prefault(seconds(10, 600), 60),
    }),
    {},
  ),
  recovery: z.prefault(
    z.strictObject({
      allowed: z.prefault(z.boolean(), false),
      hours: z.prefault(z.number().check(z.gte(1), z.lte(72)), 12),
    }),
    {},
  ),
  practice: z.prefault(z.boolean(), true),
  talkBeforeReview: z.prefault(z.boolean(), false),
  filePattern: z.optional(short),
});
