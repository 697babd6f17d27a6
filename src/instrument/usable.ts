import { writePath, type Finding, type Problem } from './problems.ts';

type Path = readonly PropertyKey[];

/** A part of data that cannot be used. */
export interface LeftOut extends Problem {
  /** What was there. */
  readonly data: unknown;
}

/** What can be used of data. */
interface Usable<Value> {
  /** Nothing where none of it can. */
  readonly value?: Value;
  /** Each part once, with the first that is wrong in it. */
  readonly leftOut: readonly LeftOut[];
  /** All that is wrong. */
  readonly problems: readonly Problem[];
}

/** What a strict reader finds: the value, or everything that is wrong. */
interface Read<Value> {
  readonly value?: Value | undefined;
  readonly problems: readonly Finding[];
}

/** What is left out, by its path; `true` for all of it. */
type Cut = Map<PropertyKey, Cut | true>;

/**
 * Reads as much of data as a strict reader accepts: what the reader names is left out, until it names nothing. Where
 * something is missing, the part that lacks it is left out.
 *
 * @param unit the path of what is left out as a whole for a problem at a path; without it, the path of the problem
 */
export function readUsable<Value>(
  data: unknown,
  read: (data: unknown) => Read<Value>,
  unit: (path: Path) => Path = (path) => path,
): Usable<Value> {
  const cut: Cut = new Map();
  const leftOut: LeftOut[] = [];
  const found = new Map<string, Problem>();
  const all = () => ({ leftOut, problems: [...found.values()] });
  for (;;) {
    const places: Places = new Map();
    const rest = without(data, cut, places);
    const { value, problems } = read(rest);
    if (problems.length === 0) return { value: value!, ...all() };
    for (const { path: written, message, unknown: keys } of problems) {
      const path = readPath(written);
      for (const place of keys ? keys.map((key) => [...path, key]) : [path]) {
        let part = unit(place);
        while (part.length > 0 && valueAt(rest, part) === undefined) part = part.slice(0, -1);
        // Of keys that are unknown each says its own name, not those of all.
        const what = keys ? `unknown ${JSON.stringify(place.at(-1))}` : message;
        const wrong = { path: writePath(placeIn(rest, place, places)), message: what };
        const isNew = !found.has(wrong.path);
        if (isNew) found.set(wrong.path, wrong);
        if (part.length === 0) return all();
        if (cutOut(cut, placeIn(rest, part, places)) && isNew) leftOut.push({ ...wrong, data: valueAt(rest, part) });
      }
    }
  }
}

/** For each list that lost entries, the earlier indexes of those it has. */
type Places = Map<unknown, readonly number[]>;

/** The same data without what is left out. Lists close up. */
function without(data: unknown, cut: Cut, places: Places): unknown {
  const keep = (key: PropertyKey, part: unknown) => {
    const inner = cut.get(key);
    return inner instanceof Map ? without(part, inner, places) : part;
  };
  if (cut.size === 0) return data;
  if (Array.isArray(data)) {
    const kept = data.map((_, index) => index).filter((index) => cut.get(index) !== true);
    const list = kept.map((index) => keep(index, data[index]));
    places.set(list, kept);
    return list;
  }
  const kept = Object.entries(data as object).filter(([key]) => cut.get(key) !== true);
  return Object.fromEntries(kept.map(([key, part]) => [key, keep(key, part)]));
}

/** Whether it was there until now. */
function cutOut(cut: Cut, path: Path): boolean {
  let at = cut;
  for (const step of path.slice(0, -1)) {
    const inner = at.get(step) ?? new Map();
    if (inner === true) return false;
    at.set(step, inner);
    at = inner;
  }
  const last = path.at(-1)!;
  const isNew = at.get(last) !== true;
  at.set(last, true);
  return isNew;
}

function placeIn(data: unknown, path: Path, places: Places): PropertyKey[] {
  return path.map((step, index) => places.get(valueAt(data, path.slice(0, index)))?.[step as number] ?? step);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Record<PropertyKey, unknown>)[step]
        : undefined,
    data,
  );
}

/** The steps of a path as `writePath` writes it. */
function readPath(written: string): PropertyKey[] {
  const steps = written.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([\w-]+)/g);
  return [...steps].map(([, index, quoted, name]) =>
    index !== undefined ? Number(index) : quoted === undefined ? name! : (JSON.parse(quoted) as string),
  );
}
