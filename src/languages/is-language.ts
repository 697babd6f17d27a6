/** Whether something names a locale: `Intl` ends with an error on what does not. */
export function isLocale(name: unknown): name is string {
  try {
    return typeof name === 'string' && Intl.getCanonicalLocales(name).length === 1;
  } catch {
    return false;
  }
}

/** Whether something is what a language is called by, such as "es" or "zh-Hant". */
export function isLanguage(name: unknown): name is string {
  return isLocale(name) && /^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/.test(name);
}
