import type { Plugin } from 'vite';

const findsNothing = 'export default class { match() { return []; } }';

const isNeverAsked = 'export default () => undefined;';
const checks = ['CustomMatchers', 'Matcher', 'L33tTable', 'Dictionary', 'Graphs', 'UseLevenshteinDistance'].concat([
  'LevenshteinThreshold',
  'L33tMaxSubstitutions',
  'MaxLength',
  'TimeEstimationValues',
  'CustomTranslations',
]);

/** Parts of the strength estimate that do nothing without dictionaries, or say in words what the page says itself. */
const leftOut: Readonly<Record<string, string>> = {
  'Feedback.mjs': 'export default class { getFeedback() {} }',
  'TimeEstimates.mjs':
    'export class TimeEstimates { estimateAttackTimes() { return {}; } }\nexport const timeEstimationValuesDefaults = {};',
  'runtimeChecks.mjs': checks.map((name) => `export const check${name} = () => {};`).join('\n'),
  'data/l33tTable.mjs': 'export default {};',
  'data/translationKeys.mjs': 'export default {};',
  'utils/levenshtein.mjs': 'export default () => ({});',
  'matcher/dictionary/variants/matching/l33t.mjs': findsNothing,
  'matcher/dictionary/variants/matching/reverse.mjs': findsNothing,
  'matcher/dictionary/variants/matching/unmunger/TrieNode.mjs': 'export default class {}',
  'matcher/dictionary/variants/matching/unmunger/l33tTableToTrieNode.mjs': isNeverAsked,
  'matcher/dictionary/variants/scoring/l33t.mjs': 'export default () => 1;',
  'matcher/spatial/scoring.mjs': isNeverAsked,
  'matcher/wordSequence/scoring.mjs': isNeverAsked,
  'matcher/spatial/matching.mjs': findsNothing,
  'matcher/wordSequence/matching.mjs': findsNothing,
};

/** Keeps of the strength estimate what the one file uses: it has no dictionaries. */
export function estimateOnly(): Plugin {
  return {
    name: 'estimate-only',
    enforce: 'pre',
    load(id) {
      const [, part = ''] = id.split('/@zxcvbn-ts/core/dist/');
      return leftOut[part] ?? null;
    },
  };
}
