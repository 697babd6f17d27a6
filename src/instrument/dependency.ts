/**
 * Codes in an order in which each comes after all it depends on. `cycle` names the codes of the first circle found
 * ("a", "b", "a"); the order is then of no use.
 */
export function sortByDependency<Code>(
  codes: Iterable<Code>,
  dependsOn: (code: Code) => Iterable<Code>,
): { order: Code[]; cycle?: Code[] } {
  const order: Code[] = [];
  const done = new Set<Code>();
  for (const start of codes) {
    // A stack of its own, so that a chain of thousands does not exhaust the call stack.
    const trail = [{ code: start, rest: [...dependsOn(start)] }];
    const open = new Set([start]);
    while (trail.length > 0 && !done.has(start)) {
      const { code, rest } = trail[trail.length - 1]!;
      const next = rest.pop();
      if (next === undefined) {
        trail.pop();
        open.delete(code);
        done.add(code);
        order.push(code);
      } else if (open.has(next)) {
        const names = trail.map((step) => step.code);
        return { order, cycle: [...names.slice(names.indexOf(next)), next] };
      } else if (!done.has(next)) {
        trail.push({ code: next, rest: [...dependsOn(next)] });
        open.add(next);
      }
    }
  }
  return { order };
}
