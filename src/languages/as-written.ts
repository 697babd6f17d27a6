const written = new WeakMap<object, object>();

/** Remembers what a pack was read from, before English was put where it has no words. */
export function readFrom<Pack extends object>(pack: Pack, data: object): Pack {
  written.set(pack, data);
  return pack;
}

/** A pack as its author wrote it. */
export function asWritten(pack: object): object {
  return written.get(pack) ?? pack;
}
