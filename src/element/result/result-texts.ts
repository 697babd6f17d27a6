import type { Wording } from '../../instrument/wording.ts';
import type { View } from '../view.ts';
import type { Texts } from '../texts/en.ts';
import type { ResultTexts } from './texts/en.ts';

/** All of the element's own words: those of the talk, and those of what follows from it. */
export type AllTexts = Texts & ResultTexts;

/** A view with the words on what follows from the talk: the element's own, and the instrument's. */
export type ResultView = Omit<View, 'texts' | 'words'> & { readonly texts: AllTexts; readonly words: Wording };
