import cases from '../../demo/own-instrument/cases.json' with { type: 'json' };
import en from '../../demo/own-instrument/en.json' with { type: 'json' };
import es from '../../demo/own-instrument/es.json' with { type: 'json' };
import lock from '../../demo/own-instrument/instrument.lock.json' with { type: 'json' };
import structure from '../../demo/own-instrument/structure.json' with { type: 'json' };

/** The example of an instrument of one's own, as its page and its authors use it. */
export const nightWelcome = { ...structure, wording: { en, es } };
export const nightWelcomeCases = cases;
export const nightWelcomeLock = lock;

/** What a shelter has no use for: words of the built-in instrument, in any of its languages. */
export const wordsOfAnother =
  /NCMEC|traffick|trata (sexual|de personas)|\brun\b|return[- ]from|runaway|ausencia|survival sex|Welcome back/i;
