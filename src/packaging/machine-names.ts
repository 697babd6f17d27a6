import type { Plugin } from 'vite';
import { nodesIn, replaced, type Node } from './syntax.ts';

/** Guards and actions of machines have sentences as names, for those who read them. Built, they have short ones. */
export function shortMachineNames(): Plugin {
  return {
    name: 'short-machine-names',
    transform: {
      filter: { id: /\/src\/.*machine\.ts$/ },
      handler(code) {
        const nodes = [...nodesIn(this.parse(code) as unknown as Node)];
        const names = new Map(nodes.flatMap(sentencesOf).map((name, index) => [name, `"a${index.toString(36)}"`]));
        return replaced(
          code,
          nodes.flatMap((node) => {
            const name = node.type === 'Literal' && names.get(String(node.value));
            return name ? [[node, name]] : [];
          }),
        );
      },
    },
  };
}

/** The quoted names of guards and actions in the call that sets up a machine. */
function sentencesOf({ type, callee, arguments: [options] = [] }: Node): string[] {
  if (type !== 'CallExpression' || callee?.name !== 'setup') return [];
  return (options?.properties ?? [])
    .filter(({ key }) => key?.name === 'guards' || key?.name === 'actions')
    .flatMap(({ value }) => (value as Node).properties ?? [])
    .flatMap(({ key }) => (key?.type === 'Literal' ? String(key.value) : []));
}
