import { splitWording } from '../../instrument/split-wording.ts';
import en from './en.json' with { type: 'json' };

// A build puts the outcome in the place of this file: see `workedOut` in vite.config.ts.
export const talkWords = splitWording(en).ofTalk;
