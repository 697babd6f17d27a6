/** Data that nobody changes, all the way down: it is replaced. */
export type Immutable<Data> = unknown extends Data
  ? Data
  : Data extends readonly (infer Entry)[]
    ? readonly Immutable<Entry>[]
    : Data extends object
      ? { readonly [Key in keyof Data]: Immutable<Data[Key]> }
      : Data;

/** The same data as a copy that may be changed. */
export type Mutable<Data> = unknown extends Data
  ? Data
  : Data extends readonly (infer Entry)[]
    ? Mutable<Entry>[]
    : Data extends object
      ? { -readonly [Key in keyof Data]: Mutable<Data[Key]> }
      : Data;

/** A copy as JSON would store it: it shares nothing, and what is undefined is gone. */
export function plain<Data>(data: Data): Mutable<Data> {
  return JSON.parse(JSON.stringify(data)) as Mutable<Data>;
}
