import type { Plugin } from 'vite';
import { bodyOf, messageOf, nameOf, rewritten, type Node } from './syntax.ts';

/**
 * What no schema of this project is asked for, and a bundler retains because every schema has it: to check with promises,
 * and to be a Standard Schema for other libraries. A test makes sure that nothing asks for it. Its errors do not say what
 * is wrong to whoever writes a schema.
 */
export const unused = ['_parseAsync', '_safeParseAsync', 'parseAsync', 'safeParseAsync', 'standardProps'];

/**
 * What an expression comes to where no check is a promise, and no record has the keys of a list; and parts of an issue
 * that no message of this project reads.
 */
const comesTo: readonly (readonly [expression: RegExp, value: string])[] = [
  [/^[\w.]+ instanceof Promise$/, 'false'],
  [/^proms\.length$/, '0'],
  [/^core\.globalConfig\.memoizer$/, 'undefined'],
  [/^values && !def\.partial$/, 'false'],
  [/^"Integers must be /, 'undefined'],
  [/^def\.pattern \? \{ pattern: /, '{}'],
  [/^received \? \{ received \}/, '{}'],
];

/** Leaves that out, of the file for a page without a bundler and of the kiosk. */
export function withoutUnusedZod(): Plugin {
  const missing = new Set<unknown>([...unused, ...comesTo]);

  /** What replaces a node, or a part of it. */
  const instead = (node: Node, code: string): [Node, string] | undefined => {
    const message = messageOf(node, code);
    if (message) return [message, ''];
    const body = bodyOf(node);
    if (body && unused.includes(nameOf(node))) {
      missing.delete(nameOf(node));
      return [body, '{}'];
    }
    if (!/^((Binary|Member|Logical|Conditional)Expression|Literal)$/.test(node.type)) return undefined;
    const known = comesTo.find(([expression]) => expression.test(code.slice(node.start, node.end)));
    missing.delete(known);
    return known && [node, known[1]];
  };

  return {
    name: 'without-unused-zod',
    transform: {
      filter: { id: /\/node_modules\/zod\/v4\/(core|mini)\/(checks|parse|schemas|util)\.js$/ },
      handler(code) {
        return rewritten(code, this.parse(code), (node) => instead(node, code));
      },
    },
    buildEnd(error) {
      const usesZod = [...this.getModuleIds()].some((id) => id.includes('/node_modules/zod/'));
      if (!error && usesZod && missing.size > 0)
        throw new Error(`zod has no ${[...missing].map(String).join('; ')} to leave out`);
    },
  };
}
