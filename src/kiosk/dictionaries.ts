import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as spanish } from '@zxcvbn-ts/language-es-es';

/** Words, names, frequent passwords and keyboards: what guessers try first. */
export const known = { dictionary: { ...common, ...english, ...spanish }, graphs: adjacencyGraphs };
