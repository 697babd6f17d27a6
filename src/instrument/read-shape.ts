import * as z from 'zod/mini';
import { problem, type Finding } from './problems.ts';

/** Checks the shape of `data` that is within the limits. Nothing is coerced; `value` is there only when there is no problem. */
export function readShape<Schema extends z.core.$ZodType>(
  schema: Schema,
  data: unknown,
): { value: z.output<Schema>; problems: [] } | { value?: never; problems: Finding[] } {
  const result = z.safeParse(schema, data, { error: expectation, reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.map((issue) => ({
    ...problem(issue.path, issue.message),
    ...(issue.code === 'unrecognized_keys' && { unknown: issue.keys }),
  }));
  return { problems };
}

/**
 * The entries of an object that have the right shape, each read alone: what can still be checked of data that has
 * problems elsewhere.
 */
export function readEntries(
  data: unknown,
  schemaOf: (key: string) => z.core.$ZodType | undefined,
): Record<string, unknown> {
  if (typeof data !== 'object' || data === null) return {};
  const entries = Object.entries(data).flatMap(([key, entry]) => {
    const schema = schemaOf(key);
    const { value } = schema ? readShape(schema, entry) : {};
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
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
    case 'invalid_key':
      return issue.issues[0]?.message ?? `expected another key than ${show(issue.input)}`;
    default:
      return issue.message ?? `expected something else, found ${show(issue.input)}`;
  }
};

function name(type: string): string {
  return type === 'int' ? 'a whole number' : type === 'array' ? 'a list' : type === 'string' ? 'text' : type;
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
