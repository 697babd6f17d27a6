import type { Wording } from '../../instrument/wording.ts';
import type { AllTexts } from '../../languages/own-texts.ts';
import type { View } from '../view.ts';

/** A view with the words on what follows from the talk: the element's own, and the instrument's. */
export type ResultView = Omit<View, 'texts' | 'words'> & { readonly texts: AllTexts; readonly words: Wording };
