import * as z from 'zod/mini';
import { text } from '../../src/instrument/basic-schemas.ts';
import { configurationSchema } from '../../src/instrument/parse-configuration.ts';

export type KioskLanguage = 'en' | 'es';

const language = z.enum(['en', 'es']);
const seconds = (least: number, most: number) => z.optional(z.int().check(z.gte(least), z.lte(most)));
const short = text.check(z.maxLength(120));

/** A picture beside the page, or one written into the settings; never one of another server. */
export const pictureAddress =
  /^(?:data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]\S+|(?![/\\])(?!.*\.\.)[^:?#\\]+\.(?:png|jpe?g|gif|webp|svg))$/i;
const logo = z
  .string()
  .check(z.regex(pictureAddress, 'expected a picture beside the page, as "logo.svg", or a data: URL of one'));

/** What may stand in a `kiosk.json`. */
export const kioskSchema = z.strictObject({
  $schema: z.optional(z.string()),
  agency: z.optional(short),
  logo: z.optional(logo),
  language: z.optional(language),
  languages: z.optional(
    z.array(language).check(
      z.minLength(1),
      z.refine((all) => new Set(all).size === all.length, 'expected each language once'),
    ),
  ),
  path: z.optional(z.enum(['full', 'short'])),
  configuration: z.optional(configurationSchema),
  idle: z.optional(
    z.strictObject({
      coverAfterSeconds: seconds(15, 3600),
      clearAfterSeconds: seconds(60, 43_200),
      warnSeconds: seconds(10, 600),
    }),
  ),
  recovery: z.optional(
    z.strictObject({
      allowed: z.optional(z.boolean()),
      hours: z.optional(z.number().check(z.gte(1), z.lte(72))),
    }),
  ),
  practice: z.optional(z.boolean()),
  filePattern: z.optional(short),
});
