declare const process: { readonly env: { readonly NODE_ENV?: string } };

/**
 * The error for a language that has no words, that a guide lacks, or whose words nobody has reviewed. It is on the
 * console, too.
 */
export function missingLanguage(language: string, isThere: boolean, follows: string, isOfGuide = false): Error {
  const reason = isThere
    ? `Nobody has reviewed the words in the language "${language}" as they are`
    : `There are no words${isOfGuide ? ' of this guide' : ''} in the language "${language}"`;
  const error = new Error(`${reason}: ${follows}.`);
  if (isDeveloping()) console.warn(error.message);
  return error;
}

/** Bundlers put in what `NODE_ENV` is. A browser without one has no `process`. */
function isDeveloping(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}
