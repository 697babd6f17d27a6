import type { Wording } from '../instrument/wording.ts';
import type { Talk } from '../screening/talk.ts';
import { baseOf, languageOf, loadLanguage, textsIn, wordsIn } from './language.ts';
import type { Rewording } from './result/own-texts.ts';
import type { Texts } from './texts/en.ts';

/** What decides which language an element speaks. */
interface Speaker {
  readonly element: HTMLElement;
  /** The language of the record or draft it was given. */
  readonly given: string | undefined;
  readonly talk: Talk | undefined;
}

/** The words of one element: in its language, with the host's own in the place of some. */
export class Words {
  /** Puts the host's own words in the place of the element's. */
  reworded: Rewording = (texts) => texts;
  readonly #speaker: () => Speaker;

  constructor(speaker: () => Speaker) {
    this.#speaker = speaker;
  }

  /** Its own `lang`, else that of its draft or record, else the nearest ancestor's. */
  get language(): string {
    const { element, given } = this.#speaker();
    return element.lang || given || languageOf(element);
  }

  /** The element's own words: in the language of the talk where there is one, so that a screen speaks one language. */
  get texts(): Texts {
    const { talk } = this.#speaker();
    const language = baseOf(talk ? this.of(talk).language : this.language);
    return this.reworded(textsIn(language), language);
  }

  /** The words of a talk's instrument. */
  of({ instrument }: Talk): Wording {
    return wordsIn(instrument, this.language);
  }

  /** Loads them; true where there is something new to show. */
  load(): Promise<boolean> {
    return loadLanguage(this.language);
  }
}
