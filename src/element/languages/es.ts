import type { Language } from '../language.ts';
import returnFromRun from '../../instruments/return-from-run/es.json' with { type: 'json' };
import { spanish as texts } from '../texts/es.ts';

/** Spanish: the element's own words, and the built-in instrument's. */
const spanish: Language = { texts, returnFromRun };

export default spanish;
