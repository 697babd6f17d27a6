/** A built-in of JavaScript that the page has changed so that a talk would go wrong, maybe silently; undefined where there is none. */
export function changedByPage(): string | undefined {
  // An enumerable property of every object breaks a loop over the keys of one.
  for (const name in {}) return `Object.prototype.${name}`;
  // What old libraries replace, all in one text.
  const time = '2000-01-01T00:00:00.000Z';
  const tried = [...['a'].entries(), Array.from(new Set('b')), new Date(Date.parse(time)), { c: undefined }];
  return JSON.stringify(tried) === `[[0,"a"],["b"],"${time}",{}]` ? undefined : 'Array, Date or JSON';
}
