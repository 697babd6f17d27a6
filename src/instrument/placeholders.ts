import { problem, type Finding, type Path } from './problems.ts';
import type { Structure } from './structure.ts';

/** Texts that name a setting there is none of. */
export function checkPlaceholders({ settings }: Pick<Structure, 'settings'>, texts: unknown, path: Path): Finding[] {
  return [...textsIn(texts)].flatMap(([place, text]) =>
    [...text.matchAll(/\{(\w+)\}/g)]
      .filter(([, name = '']) => !Object.hasOwn(settings, name))
      .map(([whole]) => problem([...path, ...place], `"${whole}" names no setting`, 'settings')),
  );
}

/** Every text in some data, with its place. */
export function* textsIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<[path: Path, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* textsIn(item, [...path, index]);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...path, key]);
}
