declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** What is told of a language that nobody has. A developer finds it on the console, too. */
export function missingLanguage(language: string): Error {
  const error = new Error(`There are no words in the language "${language}": English is shown.`);
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
