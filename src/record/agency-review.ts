import type { Configuration } from '../instrument/configuration.ts';
import { digestOf, sortedJSON } from '../instrument/digest.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { localText } from '../instrument/local-text.ts';
import { loadLanguage } from '../languages/registry.ts';
import { ownWordingIn } from '../languages/wording.ts';
import type { Talk } from '../screening/talk.ts';
import type { ScreeningRecord } from './record.ts';
import { languageOfPart, reviewedParts } from './reviewed-parts.ts';

/** Whether an agency has reviewed the guide it uses, and what has changed since then. */
export type AgencyReview = NonNullable<ScreeningRecord['agencyReview']>;

/** A guide with what an agency has set. */
export type Reviewable = Pick<Talk, 'instrument' | 'configuration'>;

/**
 * What an agency reviews, in hashes, for `reviewedBy` of its configuration: the instrument, its words in each of these
 * languages that it has, and what the agency has set.
 * @throws where the words of a language do not load.
 */
export async function agencyHashes(
  instrument: Instrument,
  configuration: Configuration,
  languages: readonly string[],
): Promise<Record<string, string>> {
  await Promise.all(languages.map(loadLanguage));
  return hashesAtHand({ instrument, configuration }, languages);
}

/** The same, of the words that are loaded. */
async function hashesAtHand(
  { instrument, configuration }: Reviewable,
  languages: readonly string[],
): Promise<Record<string, string>> {
  const wordings = languages.flatMap((language) => ownWordingIn(instrument, language, 'book') ?? []);
  const parts = [...reviewedParts(instrument, wordings), ['settings', setIn(instrument, configuration)] as const];
  const hashes = parts.map(async ([part, data]) => [part, await digestOf(sortedJSON(data))] as const);
  return Object.fromEntries(await Promise.all(hashes));
}

/**
 * What an agency has set otherwise than the instrument, whose new defaults are no change of the agency's settings, nor is
 * a number that was looked up again.
 */
function setIn(instrument: Instrument, { settings, contacts, steps }: Configuration): unknown {
  const own = Object.entries(contacts).filter(([code, contact]) => contact !== instrument.contacts[code]);
  return [
    Object.fromEntries(
      Object.entries(settings).filter(([name, value]) => value !== instrument.settings[name]!.default),
    ),
    Object.fromEntries(own.map(([code, contact]) => [code, { ...contact, checked: undefined }])),
    steps,
  ];
}

/** What was found, by configuration and language. */
const found = new WeakMap<Configuration, Map<string, AgencyReview>>();

/**
 * Compares what there is with what was reviewed, in these languages and in those that were reviewed. The first one is that of
 * the screen or paper.
 */
export async function findAgencyReview(
  guide: Reviewable,
  languages: readonly [string, ...string[]],
): Promise<AgencyReview> {
  const { configuration } = guide;
  const { reviewedBy } = configuration;
  if (!reviewedBy) return unreviewed;
  // Words that do not load are spoken by nobody, and a record is made all the same.
  await Promise.allSettled(languages.map(loadLanguage));
  const { role, date, hashes } = reviewedBy;
  const reviewed = Object.keys(hashes).flatMap((part) => languageOfPart(part) ?? []);
  const now = await hashesAtHand(guide, [...languages, ...reviewed]);
  const [language] = languages;
  const review = {
    by: { role: localText(role, language), date },
    changed: Object.keys(now).filter((part) => now[part] !== hashes[part]),
  };
  found.set(configuration, new Map(found.get(configuration)).set(language, review));
  return review;
}

const unreviewed: AgencyReview = { changed: [] };

/** The same as far as it is known at once: nothing while no `findAgencyReview` has come to an end. */
export function knownAgencyReview({ configuration }: Reviewable, language: string): AgencyReview | undefined {
  return configuration.reviewedBy ? found.get(configuration)?.get(language) : unreviewed;
}
