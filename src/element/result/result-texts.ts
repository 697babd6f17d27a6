import type { Wording } from '../../instrument/wording.ts';
import type { Texts } from '../../languages/pack.ts';
import type { View } from '../view.ts';

/** All of the element's own words: those of the talk, and those of what follows from it. */
export type AllTexts = Texts<'talk'> & Texts<'result'>;

/** A view with the words on what follows from the talk: the element's own, and the instrument's. */
export type ResultView = Omit<View, 'texts' | 'words'> & { readonly texts: AllTexts; readonly words: Wording };
