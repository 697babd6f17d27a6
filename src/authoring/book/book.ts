import type { Instrument } from '../../instrument/instrument.ts';
import { parseInstrument } from '../../instrument/parse-instrument.ts';
import { textsIn } from '../../instrument/placeholders.ts';
import { baseOf } from '../../instrument/language-tag.ts';
import { paper as english } from '../../languages/en/paper.ts';
import { directionOf } from '../../languages/registry.ts';
import { reviewedParts } from '../../record/reviewed-parts.ts';
import type { InstrumentReport } from '../check.ts';
import { readCases } from '../check-cases.ts';
import { readDuties } from '../duties.ts';
import { readReasons } from '../reasons.ts';
import { hashOf, lockOf } from '../lock.ts';
import { duties, reasons, workedCases } from './behind.ts';
import { changesIn } from './changes.ts';
import { withFindings } from './findings.ts';
import { packWords, withPack } from './pack-words.ts';
import { paperForm } from './paper-form.ts';
import { asked, cards, conditions, contacts, levels, settings, signs, steps } from './sections.ts';
import type { Section } from './text.ts';
import { bookLanguage, type BookWords } from './words.ts';
import { writingOf, type Writing } from './writing.ts';

/** In which language a book is written, and what it is compared with. */
export interface BookOptions {
  /**
   * BCP 47; a language the instrument has words in, or, for the built-in one, that of a pack that was brought with
   * `registerLanguage`. The book's own words are English where it has none of that language.
   */
  readonly language: string;
  /** The data of the instrument as it was before: the book then begins with what has changed. */
  readonly before?: unknown;
  /** What `checkInstrument` found: it is put to the items it is about. */
  readonly report?: InstrumentReport;
}

/** An instrument for people who read no code, in one language. */
export interface Book {
  /** That of the instrument's words, and which way it is written. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** That of the book's own words. */
  readonly ownLanguage: string;
  /** The instrument's texts, where the book's own words are of another language. */
  readonly inLanguage: ReadonlySet<string>;
  /** That nobody has reviewed the words; none where somebody has. */
  readonly draft: readonly string[];
  /** Texts that are in English, for the language has none. */
  readonly lacking: ReadonlySet<string>;
  readonly title: string;
  readonly version: string;
  /** Of structure and wordings: another one, another content. */
  readonly hash: string;
  /** Of structure and of the words of each language, as `reviewedBy` of a configuration has them. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly sections: readonly Section[];
  readonly texts: BookWords;
  readonly say: Writing['say'];
}

/**
 * The book of an instrument, from what `checkInstrument` takes: `{ ...structure, wording, cases, duties, reasons }`.
 * @throws {InstrumentError} where the instrument, or the one before, cannot be read.
 */
export function bookOf(data: unknown, { language, before, report }: BookOptions): Book {
  const ownInstrument = parseInstrument(data);
  const instrument = withPack(ownInstrument, language);
  const { draft, lacking } = packWords(ownInstrument, language, english.blankDraft);
  const writing = writingOf(instrument, language);

  const { words, texts, say } = writing;
  const ownLanguage = bookLanguage(words.language);
  const plain = sectionsOf(writing, data);
  const sections = report ? withFindings(plain, writing, report) : plain;
  return {
    language: words.language,
    direction: directionOf(words.language),
    ownLanguage,
    inLanguage: new Set(ownLanguage === baseOf(words.language) ? [] : ofTheInstrument()),
    draft,
    lacking,
    title: words.title,
    version: instrument.version,
    hash: contentHash(instrument),
    hashes: hashesOf(instrument),
    // What is on paper says again what changed elsewhere, and is not compared.
    sections: [...(before === undefined ? [] : [changesSince(before)]), ...sections, paperForm(writing)],
    texts,
    say,
  };

  function ofTheInstrument(): string[] {
    return [...textsIn(words)].flatMap(([, text]) => (lacking.has(text) ? [] : [text]));
  }

  function changesSince(earlier: unknown): Section {
    const earlierInstrument = withPack(parseInstrument(earlier), language);
    const earlierSections = sectionsOf(writingOf(earlierInstrument, language), earlier);
    return changesIn(plain, earlierSections, writing, earlierInstrument);
  }
}

function sectionsOf(writing: Writing, data: unknown): Section[] {
  const beside = data as { readonly cases?: unknown; readonly duties?: unknown; readonly reasons?: unknown };
  const cases = readCases(beside.cases);
  const dutyList = readDuties(beside.duties);
  const reasonList = readReasons(beside.reasons);
  return [
    asked(writing),
    cards(writing),
    signs(writing, cases),
    levels(writing, cases),
    steps(writing, cases),
    conditions(writing),
    settings(writing),
    contacts(writing),
    ...(reasonList.length > 0 ? [reasons(writing, reasonList)] : []),
    ...(dutyList.length > 0 ? [duties(writing, dutyList)] : []),
    ...(cases.length > 0 ? [workedCases(writing, cases)] : []),
  ];
}

/** What an agency that reviews the book signs, each by itself: the same as `agencyHashes`, but for its settings. */
function hashesOf(instrument: Instrument): Record<string, string> {
  const parts = reviewedParts(instrument, Object.values(instrument.wording));
  return Object.fromEntries(parts.map(([part, data]) => [part, hashOf(data)]));
}

/** One hash of all that an instrument asks, weighs and says, in all its languages. */
export function contentHash(instrument: Instrument): string {
  return hashOf(lockOf(instrument));
}
