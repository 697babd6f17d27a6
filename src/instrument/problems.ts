import * as z from 'zod/mini';

/** One thing that is wrong with data someone handed in: where it stands, and what was expected there. */
export interface Problem {
  /** Where, as one would write it in code: `flags[3].when.any[0].has`. Empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** Data that cannot be used. `message` names every problem for people, `problems` for programs. */
export class InvalidDataError extends Error {
  override name = 'InvalidDataError';
  readonly problems: readonly Problem[];

  constructor(subject: string, problems: readonly Problem[]) {
    const lines = problems.map(({ path, message }) => (path ? `${path}: ${message}` : message));
    super(`${subject} cannot be used.\n${lines.join('\n')}`);
    this.problems = problems;
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

export function problem(path: readonly PropertyKey[], message: string): Problem {
  return { path: writePath(path), message };
}

/** Checks the shape of `data`. Nothing is coerced; `value` is there only when there is no problem. */
export function readShape<Schema extends z.core.$ZodType>(
  schema: Schema,
  data: unknown,
): { value: z.output<Schema>; problems: [] } | { value?: never; problems: Problem[] } {
  try {
    const result = z.safeParse(schema, data, { error: expectation, reportInput: true });
    if (result.success) return { value: result.data, problems: [] };
    return { problems: result.error.issues.map((issue) => problem(issue.path, issue.message)) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problems: [problem([], 'expected data that is nested less deeply')] };
  }
}

/** zod/mini has no words of its own; these say what was expected and what came instead. */
const expectation: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `expected ${name(issue.expected)}, found nothing`
        : `expected ${name(issue.expected)}, found ${show(issue.input)}`;
    case 'invalid_value':
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}, found ${show(issue.input)}`;
    case 'unrecognized_keys':
      return `unknown ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`;
    case 'too_small':
      return `expected at least ${issue.minimum}${unit(issue.origin)}`;
    case 'too_big':
      return `expected at most ${issue.maximum}${unit(issue.origin)}`;
    case 'invalid_format':
      return `expected ${issue.format === 'regex' ? `text like ${String(issue.pattern)}` : issue.format}, found ${show(issue.input)}`;
    default:
      return issue.message ?? `expected something else, found ${show(issue.input)}`;
  }
};

function name(type: string): string {
  return type === 'int' ? 'a whole number' : type === 'array' ? 'a list' : type === 'string' ? 'text' : `${type}`;
}

function unit(origin: string): string {
  return origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
}

function show(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (input !== null && typeof input === 'object') return 'an object';
  const text = typeof input === 'string' ? JSON.stringify(input) : String(input);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
