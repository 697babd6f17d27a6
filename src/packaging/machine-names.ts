import { globSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { nodesIn, replaced, type Node } from './syntax.ts';

/** The files of the machines, each in the folder of its machine. */
const files = /\/src\/(\w+)\/(?:.*machine.*|regions\/.*)\.ts$/;

/** Guards and actions of machines have sentences as names, for those who read them. Built, they have short ones. */
export function shortMachineNames(): Plugin {
  return {
    name: 'short-machine-names',
    transform: {
      filter: { id: files },
      handler(code, id) {
        const folder = new URL(`../${files.exec(id)![1]}/`, import.meta.url);
        const setups = globSync('*machine*.ts', { cwd: folder }).flatMap((file) => [
          ...nodesIn(this.parse(readFileSync(new URL(file, folder), 'utf8'), { lang: 'ts' }) as unknown as Node),
        ]);
        const names = new Map(setups.flatMap(sentencesOf).map((name, index) => [name, `"a${index.toString(36)}"`]));
        return replaced(
          code,
          [...nodesIn(this.parse(code) as unknown as Node)].flatMap((node) => {
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
