/** One thing that is wrong with data someone handed in: where it is, and what was expected there. */
export interface Problem {
  /** Its path, as written in code: `flags[3].when.any[0].has`. Empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** A problem found by comparing several parts of an instrument: it is valid only where all of those could be read. */
export interface Finding extends Problem {
  readonly needs?: readonly string[];
  /** Keys that have no place there, where these are the problem. */
  readonly unknown?: readonly string[];
}

/** The most problems that are listed: nobody reads more, and a page that has to show a million of them freezes. */
const mostShown = 200;

/** Data that cannot be used. `message` names every problem for people, `problems` for programs, up to a sensible number. */
export class InvalidDataError extends Error {
  override name = 'InvalidDataError';
  readonly problems: readonly Problem[];

  constructor(subject: string, problems: readonly Problem[]) {
    const shown = problems.slice(0, mostShown).map(({ path, message }) => ({ path, message }));
    const more = problems.length - shown.length;
    if (more > 0) shown.push({ path: '', message: `and ${more} more` });
    const lines = shown.map(({ path, message }) => (path ? `${path}: ${message}` : message));
    super(`${subject} cannot be used.\n${lines.join('\n')}`);
    this.problems = shown;
  }
}

/** An instrument, or a wording of it, that cannot be used. */
export class InstrumentError extends InvalidDataError {
  override name = 'InstrumentError';
}

/** An agency configuration that cannot be used with its instrument. */
export class ConfigurationError extends InvalidDataError {
  override name = 'ConfigurationError';
}

/** Answers that are malformed, or name a question or choice the instrument does not have. */
export class AnswersError extends InvalidDataError {
  override name = 'AnswersError';
}

/** A draft that cannot be read, or belongs to another instrument. */
export class DraftError extends InvalidDataError {
  override name = 'DraftError';
}

/** A finished record that cannot be read. */
export class RecordError extends InvalidDataError {
  override name = 'RecordError';
}

export type Path = readonly (string | number)[];

export function writePath(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      const name = String(step);
      if (!/^[\w-]+$/.test(name)) return `[${JSON.stringify(name)}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}

export function problem(path: readonly PropertyKey[], message: string, ...needs: string[]): Finding {
  return { path: writePath(path), message, ...(needs.length > 0 && { needs }) };
}
