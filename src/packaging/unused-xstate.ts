import type { Plugin } from 'vite';
import { bodyOf, messageOf, nameOf, rewritten, type Node } from './syntax.ts';

/**
 * What no machine of this project uses of xstate, and a bundler retains because it belongs to a class or is passed on: with
 * its replacement. A test makes sure that the machines do not use it.
 */
export const unused: Readonly<Record<string, string>> = {
  // Snapshots that are stored: drafts are, instead.
  getPersistedSnapshot: '{}',
  restoreSnapshot: '{}',
  resolveState: '{}',
  // What tools for developers show.
  toJSON: '{}',
  definition: '{}',
  ownEvents: '{ return []; }',
  attachDevTools: '{}',
  inspect: '{}',
  sendInspectionEvent: '{}',
  log: '{}',
  // Other ways to make machines, guards and actors, and to send events.
  provide: '{}',
  sendTo: '{}',
  sendParent: '{}',
  stateIn: '{}',
  checkStateIn: '{}',
  select: '{}',
  fromTransition: '{}',
  getAll: '{}',
  _set: '{}',
  resolveReferencedActor: '{ return machine.implementations.actors[src]; }',
  // One transition for events of many names.
  matchesEventDescriptor: '{ return false; }',
  // Each step of a change, for who looks on.
  addMicrostep: '{}',
  // What a machine gives when it has ended, and parts of it that end before it does.
  getMachineOutput: '{}',
  isInFinalState: '{ return false; }',
  // States that are remembered, and states with an address.
  isHistoryNode: '{ return false; }',
  getHistoryNodes: '{ return []; }',
  formatRouteTransitions: '{}',
};

/** What the machines use of a function that offers more. */
const reduced: Readonly<Record<string, string>> = {
  setup: `{
    return {
      createStateConfig: (config) => config,
      createMachine: (config) => createMachine(config, { actors, actions, guards, delays }),
    };
  }`,
};

/** What a call comes to, without the call: a minifier sees what is never done then. */
const comesTo: Readonly<Record<string, string>> = {
  _sendInspectionEvent: 'undefined',
  isHistoryNode: 'false',
  getHistoryNodes: '[]',
};

/** Every actor of this project is called by its name in the setup of a machine. */
const isByName = "typeof src === 'string'";

/** What no actor of this project is given, and what xstate needs it for: the code that handles it is left out. */
export const notGiven: Readonly<Record<string, string>> = {
  systemId: 'a name in the system of actors',
  inspect: 'somebody who looks on',
  devTools: 'tools for developers',
};

/** Leaves that out, of the file for a page without a bundler and of the kiosk. */
export function withoutUnusedXstate(): Plugin {
  const found = new Set<string>();
  const has = (names: Readonly<Record<string, string>>, name: string) => {
    if (!Object.hasOwn(names, name)) return false;
    found.add(name);
    return true;
  };

  /** What replaces a node, or a part of it. */
  const instead = (node: Node, code: string): [Node, string] | undefined => {
    const { type, callee, test } = node;
    if (type === 'BinaryExpression' && code.slice(node.start, node.end) === isByName) return [node, 'true'];
    const body = bodyOf(node);
    const less = { ...unused, ...reduced };
    if (body) return has(less, nameOf(node)) ? [body, less[nameOf(node)]!] : undefined;
    if (type === 'CallExpression' && has(comesTo, nameIn(callee))) return [node, comesTo[nameIn(callee)]!];
    return type === 'IfStatement' && has(notGiven, nameIn(test)) ? [node, ';'] : undefined;
  };

  return {
    name: 'without-unused-xstate',
    transform: {
      filter: { id: /\/node_modules\/xstate\/dist\// },
      handler(code) {
        return rewritten(code, this.parse(code), (node) => {
          const message = messageOf(node, code);
          return message ? [message, ''] : instead(node, code);
        });
      },
    },
    buildEnd(error) {
      const missing = Object.keys({ ...unused, ...reduced, ...comesTo, ...notGiven }).filter(
        (name) => !found.has(name),
      );
      if (!error && missing.length > 0) throw new Error(`xstate has no ${missing.join(', ')} to leave out`);
    },
  };
}

/** The last name in a callee or a test: `c` in `a.b.c`, and in `c && d`. */
function nameIn(node: Node | undefined): string {
  return node?.name ?? (node ? nameIn(node.property ?? node.left) : '');
}
