import { problem, type Finding, type Path } from './problems.ts';
import type { Structure } from './structure.ts';

/** Texts that name a setting there is none of. */
export function checkPlaceholders({ settings }: Pick<Structure, 'settings'>, texts: unknown, path: Path): Finding[] {
  return textsIn(texts, (text) => text.includes('{')).flatMap(([place, text]) =>
    [...text.matchAll(/\{(\w+)\}/g)]
      .filter(([, name = '']) => !Object.hasOwn(settings, name))
      .map(([whole]) => problem([...path, ...place], `"${whole}" names no setting`, 'settings')),
  );
}

/** Every text in some data, with its place; those alone that are wanted. */
export function textsIn(data: unknown, isWanted = (_text: string): boolean => true): [path: Path, text: string][] {
  const found: [path: Path, text: string][] = [];
  const path: (string | number)[] = [];
  const enter = (value: unknown) => {
    if (typeof value === 'string') {
      if (isWanted(value)) found.push([[...path], value]);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
      path.push(key);
      enter((value as Record<PropertyKey, unknown>)[key]);
      path.pop();
    }
  };
  enter(data);
  return found;
}
