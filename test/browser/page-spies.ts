type Call = (...args: unknown[]) => unknown;

/** Replaces these functions by others, which are given the originals; returns what restores them. */
function inPlaceOf(owner: object, others: Readonly<Record<string, (kept: Call) => Call>>): () => void {
  const undo = Object.entries(others).map(([name, other]) => {
    const kept = Reflect.get(owner, name) as Call;
    Reflect.set(owner, name, other(kept));
    return () => Reflect.set(owner, name, kept);
  });
  return () => undo.forEach((restore) => restore());
}

/** What anybody listens to on the page as a whole from now on, until `restore` is called. */
export function pageListeners(): { listening: string[]; restore: () => void } {
  const { documentElement, body } = document;
  const page = new Map<unknown, string>(Object.entries({ window, document, documentElement, body }).map(turned));
  const listening: string[] = [];
  const noting = (note: (listener: string) => void) => (kept: Call) =>
    function (this: unknown, ...args: unknown[]) {
      // Called as a function, it is the window's.
      const target = this ?? window;
      if (page.has(target)) note(`${page.get(target)} ${String(args[0])}`);
      return kept.apply(target, args);
    };
  const restore = inPlaceOf(EventTarget.prototype, {
    addEventListener: noting((listener) => listening.push(listener)),
    removeEventListener: noting((listener) => {
      if (listening.includes(listener)) listening.splice(listening.indexOf(listener), 1);
    }),
  });
  return { listening, restore };
}

/** What has been scheduled from now on and is still to come, until `restore` is called. */
export function putOff(): { pending: Set<unknown>; restore: () => void } {
  const pending = new Set<unknown>();
  const once =
    (later: Call): Call =>
    (task, ...args) => {
      const id = later(
        function (...given: unknown[]) {
          pending.delete(id);
          return (task as Call)(...given);
        },
        ...args,
      );
      pending.add(id);
      return id;
    };
  const every =
    (kept: Call): Call =>
    (...args) => {
      const id = kept(...args);
      pending.add(id);
      return id;
    };
  const never =
    (kept: Call): Call =>
    (id) => {
      pending.delete(id);
      return kept(id);
    };
  const restore = inPlaceOf(window, {
    setTimeout: once,
    requestAnimationFrame: once,
    setInterval: every,
    clearTimeout: never,
    clearInterval: never,
    cancelAnimationFrame: never,
  });
  return { pending, restore };
}

function turned<A, B>([first, second]: readonly [A, B]): [B, A] {
  return [second, first];
}
