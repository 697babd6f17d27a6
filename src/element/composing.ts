/** While a word is composed from several keys, each of them is for that. Safari says so by the code of the key alone. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
