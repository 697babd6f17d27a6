import arabic, { data as arabicData } from '../../src/languages/ar/index.ts';
import english from '../../src/languages/en/index.ts';
import spanish from '../../src/languages/es/index.ts';
import type { WholePack } from '../../src/languages/pack.ts';
import vietnamese, { data as vietnameseData } from '../../src/languages/vi/index.ts';
import { madeUp, reviewed } from './made-up.ts';

/** A pack to speak in a test, and what its author wrote of it. */
interface Spoken {
  readonly pack: WholePack;
  readonly data: object;
}

/** Every language there is, and one that nobody speaks. The drafts are spoken here as if somebody had reviewed them. */
export const allLanguages: Readonly<Record<string, Spoken>> = {
  en: { pack: english, data: english },
  es: { pack: spanish, data: spanish },
  qaa: { pack: madeUp, data: madeUp },
  ar: { pack: await reviewed(JSON.parse(JSON.stringify(arabic)) as WholePack), data: arabicData },
  vi: { pack: await reviewed(JSON.parse(JSON.stringify(vietnamese)) as WholePack), data: vietnameseData },
};
