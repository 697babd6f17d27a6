/** What xstate, which is whole in one file, keeps to itself in its actors. */
const ofXstate = [
  '_(snapshot|processingStatus|actorScope|deferred|syncSnapshot|stopProcedure|doneEvent|unregister|relay|nodes|current)',
  '_(last|process|active|getPreInitialState|initState|reportError|bookId|register|complete)',
];

/** What the estimate of strength keeps to itself in its matches. None of them is ever written as a text. */
const ofEstimate = [
  '(getR|r)ankedDictionariesMaxWordSize|(setR|r)ankedDictionar(ies|y)|rankedDictionaryMaxWordSize',
  'buildSanitizedRankedDictionary|getRangedDictionaries|userInputsOptions|getUserInputsOptions|trieNodeRoot',
  'timeEstimationValues|timeEstimates|estimateAttackTimes|attackTime|(use)?[lL]evenshtein(Threshold|Distance|DistanceEntry)',
  'l33tMaxSubstitutions|mostGuessableMatchSequence|makeBruteforceMatch|bruteforceUpdate|(uppercase|l33t)Variations',
  'mapIntegersToDayMonth(Year)?|twoToFourDigitYear|getDayMonth|getMatchesWith(out)?Separator|filterNoise',
  'getMostUsedSeparatorChar|getSeparatorRegex|wordSequence(Names|Check)|isWordSequence|excludeAdditive|createReturnValue',
  '(getB|b)aseGuesses|guessesProduct|totalGuesses|bestMatches|matchedWord|getGreedyMatch|getLazyMatch|setMatchToken',
  'normalizeMatch|repeatCount|sequenceSpace|getSequence|setTranslations|addMatcher|processResult|handlePromises|setOptions|getGuesses|sequenceName',
];

/** Names of properties that a build into one file may shorten: nothing outside these libraries says them. */
export const privateNames = new RegExp(`^(${[...ofXstate, ...ofEstimate].join('|')})$`);
