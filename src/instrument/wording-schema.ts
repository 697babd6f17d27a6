import * as z from 'zod/mini';
import { text } from './basic-schemas.ts';
import { responses, sources } from './account.ts';
import { checkPlaceholders } from './placeholders.ts';
import { problem, type Finding, type Path } from './problems.ts';
import type { Question, Structure } from './structure.ts';
import type { Wording } from './wording.ts';

const texts = z.record(z.string(), text);

export const questionWordingSchema = z.strictObject({
  /** A few words, for lists and paper. */
  label: text,
  /** The sentence to say (asked), or the question to the worker. */
  prompt: text,
  /** A softer way to say it. Asked questions only. */
  followUp: z.optional(text),
  /** What the worker listens for. Asked questions only. */
  listenFor: z.optional(text),
  /** A short help for the worker. */
  hint: z.optional(text),
  /** How it is put to the worker while the question stands in the topic it moves to. */
  moved: z.optional(text),
  choices: z.optional(texts),
});

export const cardSchema = z.strictObject({ title: text, text: z.array(text) });

export const wordingSchema = z.strictObject({
  /** BCP 47, such as "en" or "es". */
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'expected a language such as "en"')),
  title: text,
  topics: z.record(z.string(), z.strictObject({ title: text, hint: z.optional(text) })),
  questions: z.record(z.string(), questionWordingSchema),
  paths: z.record(z.string(), z.strictObject({ name: text, hint: text })),
  cards: z.strictObject({
    /** Before the first word is said: how to begin. */
    opening: cardSchema,
    /** An urgent flag was raised. The youth may read it. */
    urgent: cardSchema,
    /** The stop rule holds. The youth may read it. */
    stop: cardSchema,
    /** The same, told by someone else: for the worker alone. */
    stopAlone: cardSchema,
    /** "Can anyone hear us?" The youth may read it. */
    private: cardSchema,
    /** The talk with the youth is over. The youth may read it. */
    parting: cardSchema,
  }),
  /** Whose word an account is. */
  sources: texts,
  /** Why there is no answer. */
  responses: texts,
  flagClasses: texts,
  flags: z.record(z.string(), z.strictObject({ label: text, rule: text })),
  passages: z.record(z.string(), z.strictObject({ where: text, text })),
  levels: z.record(z.string(), z.strictObject({ name: text, meaning: text })),
  rules: texts,
  kinds: texts,
  contacts: texts,
  /** Read where a contact has no number, text line or address. */
  contactMissing: text,
  actions: texts,
  notes: texts,
});

/** What a wording lacks, or has too much, for its structure. A part that is not there could not be read. */
export function checkWording(structure: Structure, wording: Partial<Wording>, path: Path): Finding[] {
  const problems: Finding[] = [];

  const compare = (
    part: string | readonly (string | number)[],
    codes: readonly string[],
    words: object | undefined,
    ...needs: string[]
  ) => {
    const place = [...path, ...(typeof part === 'string' ? [part] : part)];
    const has = new Set(Object.keys(words ?? {}));
    const known = new Set(codes);
    for (const code of known)
      if (!has.has(code)) problems.push(problem([...place, code], 'expected a wording, found nothing', ...needs));
    for (const code of has)
      if (!known.has(code)) problems.push(problem([...place, code], 'the structure has no such code', ...needs));
  };
  const codesOf = (list: readonly { code: string }[]) => list.map(({ code }) => code);

  const questions = structure.topics.flatMap((topic) => topic.questions);
  const codes: Partial<Record<keyof Wording, [codes: readonly string[], ...needs: string[]]>> = {
    topics: [codesOf(structure.topics), 'topics'],
    questions: [codesOf(questions), 'topics'],
    paths: [codesOf(structure.paths), 'paths'],
    sources: [sources],
    responses: [responses.filter((response) => response !== 'given')],
    flagClasses: [unique(structure.flags.map((flag) => flag.class)), 'flags'],
    flags: [codesOf(structure.flags), 'flags'],
    passages: [unique(structure.flags.flatMap((flag) => flag.passage ?? [])), 'flags'],
    levels: [structure.levels, 'levels'],
    rules: [codesOf(structure.rules), 'rules'],
    kinds: [unique(structure.rules.flatMap((rule) => rule.kind ?? [])), 'rules'],
    contacts: [Object.keys(structure.contacts), 'contacts'],
    actions: [codesOf(structure.actions), 'actions'],
    notes: [codesOf(structure.notes), 'notes'],
  };
  for (const [part, [expected, ...needs]] of Object.entries(codes))
    if (part in wording) compare(part, expected, wording[part as keyof Wording] as object, ...needs);

  for (const question of questions) {
    const words = wording.questions?.[question.code];
    if (!words) continue;
    const place = ['questions', question.code];
    compare([...place, 'choices'], question.choices ?? [], words.choices);
    compare(place, ['label', 'prompt', ...expectedTexts(question)], without(words, ['choices', 'hint']));
  }

  return [...problems, ...checkPlaceholders(structure, wording, path)];
}

function expectedTexts(question: Question): string[] {
  return [...(question.who === 'asked' ? ['followUp', 'listenFor'] : []), ...(question.moves ? ['moved'] : [])];
}

function without(words: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(words).filter(([key]) => !keys.includes(key)));
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}
