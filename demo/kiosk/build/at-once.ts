import type { Plugin } from 'vite';
import { nodesIn, replaced, type Node } from '../../../src/packaging/syntax.ts';

/**
 * In one file nothing is loaded later. What the source imports later is imported at once here: else each of some 300
 * modules would be wrapped in a function that runs it when it is first asked for. `except`: what the one file never asks for.
 */
export function atOnce(except: string): Plugin {
  return {
    name: 'at-once',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler(code) {
        const later = [...nodesIn(this.parse(code) as unknown as Node)].filter(
          ({ type, source }) => type === 'ImportExpression' && !String(source!.value).includes(except),
        );
        if (later.length === 0) return null;
        const imports = later.map(
          ({ source }, index) => `import * as later${index} from ${JSON.stringify(source!.value)};`,
        );
        const texts = later.map((node, index) => [node, `Promise.resolve(later${index})`] as const);
        return `${imports.join('')}${replaced(code, texts)}`;
      },
    },
  };
}
