import type { Plugin } from 'vite';
import { nodesIn, replaced, type Node } from './syntax.ts';

/**
 * What no machine of this project uses of xstate, and a bundler keeps because it belongs to a class or is handed on: with
 * what it does instead. A test sees to it that the machines do not use it.
 */
export const unused: Readonly<Record<string, string>> = {
  // Snapshots that are stored: drafts are, instead.
  getPersistedSnapshot: '{}',
  restoreSnapshot: '{}',
  resolveState: '{}',
  // What tools for developers show.
  toJSON: '{}',
  definition: '{}',
  attachDevTools: '{}',
  log: '{}',
  // Other ways to make machines, guards and actors, and to send events.
  provide: '{}',
  sendTo: '{}',
  sendParent: '{}',
  stateIn: '{}',
  checkStateIn: '{}',
  select: '{}',
  fromTransition: '{}',
  // States that are remembered, and states with an address.
  isHistoryNode: '{ return false; }',
  getHistoryNodes: '{ return []; }',
  formatRouteTransitions: '{}',
};

/** Leaves that out, of the file for a page without a bundler and of the kiosk. */
export function withoutUnusedXstate(): Plugin {
  const found = new Set<string>();
  return {
    name: 'without-unused-xstate',
    transform: {
      filter: { id: /\/node_modules\/xstate\/dist\// },
      handler(code) {
        const isUnused = (node: Node) => bodyOf(node) !== undefined && Object.hasOwn(unused, nameOf(node));
        const nodes = [...nodesIn(this.parse(code) as unknown as Node, isUnused)].filter(isUnused);
        for (const node of nodes) found.add(nameOf(node));
        return replaced(
          code,
          nodes.map((node) => [bodyOf(node)!, unused[nameOf(node)]!]),
        );
      },
    },
    buildEnd(error) {
      const missing = Object.keys(unused).filter((name) => !found.has(name));
      if (!error && missing.length > 0) throw new Error(`xstate has no ${missing.join(', ')} to leave out`);
    },
  };
}

function nameOf({ id, key }: Node): string {
  return (id ?? key)?.name ?? '';
}

/** The block of a function, or of a method or property that is one. */
function bodyOf({ type, value, body }: Node): Node | undefined {
  if (type === 'MethodDefinition' || type === 'Property') return bodyOf((value ?? {}) as Node);
  return /Function/.test(type ?? '') ? body : undefined;
}
