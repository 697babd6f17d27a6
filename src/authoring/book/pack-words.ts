import { defaultConfiguration } from '../../instrument/configuration.ts';
import type { Instrument } from '../../instrument/instrument.ts';
import { inLanguage } from '../../instrument/language-tag.ts';
import { withWording } from '../../instrument/parse-instrument.ts';
import { textsIn } from '../../instrument/placeholders.ts';
import { fillWording, type Wording } from '../../instrument/wording.ts';
import { returnFromRun } from '../../instruments/return-from-run/index.ts';
import { asWritten } from '../../languages/as-written.ts';
import type { LanguagePack } from '../../languages/pack.ts';
import { maySpeak, packFor } from '../../languages/registry.ts';

// A language pack has words for the built-in instrument, which need not be in the data that a book is made of.

/**
 * The instrument with the words of a pack, where it has none of its own in that language.
 * @throws {InstrumentError} where the words are of another version of the instrument.
 */
export function withPack(instrument: Instrument, language: string): Instrument {
  const words = packOf(instrument, language)?.returnFromRun;
  return words ? withWording(instrument, words) : instrument;
}

function packOf({ id, wording }: Instrument, language: string): LanguagePack | undefined {
  return id === returnFromRun.id && !inLanguage(wording, language) ? packFor(language, 'book') : undefined;
}

/** What a book says of words that came with a pack. */
interface PackWords {
  /** Nobody has reviewed them as they are: said in English and in the language itself. */
  readonly draft: readonly string[];
  /** Texts that the pack lacks, as they are in the book: in English. */
  readonly lacking: ReadonlySet<string>;
}

export function packWords(instrument: Instrument, language: string, draftInEnglish: string): PackWords {
  const pack = packOf(instrument, language);
  if (!pack?.returnFromRun) return { draft: [], lacking: new Set() };
  const draft = maySpeak(pack, 'talk') ? [] : [...new Set([draftInEnglish, pack.paper.blankDraft])];
  const { returnFromRun: written = {} } = asWritten(pack) as Partial<LanguagePack>;
  const given = new Set([...textsIn(written)].map(([path]) => path.join('.')));
  const texts = [...textsIn(inBook(instrument, pack.returnFromRun))];
  return { draft, lacking: new Set(texts.flatMap(([path, text]) => (given.has(path.join('.')) ? [] : [text]))) };
}

/** The words as a book has them: with the settings as they are where an agency has set nothing. */
export function inBook(instrument: Instrument, words: Wording): Wording {
  return fillWording(words, defaultConfiguration(instrument).settings);
}
