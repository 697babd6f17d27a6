import type { Writable } from 'node:stream';

/** How a command ends. The last one is what a shell says of other programs whose output nobody reads to its end. */
export const exitCodes = { done: 0, problem: 1, usage: 2, interrupted: 130, unread: 141 } as const;

/** Where a command writes, and where it finds what is built. */
export interface Surroundings {
  readonly out: Writable;
  readonly err: Writable & { readonly isTTY?: boolean };
  readonly kiosk: string;
  /** The path of the program, to start it again as a thread; without it everything is done in one. */
  readonly program?: string;
}

/** What the command line says behind the name of the command. */
export interface Given {
  readonly paths: readonly string[];
  readonly force: boolean;
  readonly instruments: readonly string[];
  readonly config?: string;
  readonly lock: boolean;
  readonly language?: string;
  readonly languages?: string;
  readonly role?: string;
  readonly out?: string;
  readonly since?: string;
  readonly as?: string;
  readonly guard: boolean;
}

/** A command of `open-door`. */
export interface Command {
  readonly name: string;
  /** One line for the list of all commands. */
  readonly summary: string;
  /** Its arguments, as written on the command line. */
  readonly usage: string;
  /** What `--help` prints below the usage. */
  readonly help: string;
  /** Its options, besides those that all commands have. */
  readonly options: readonly (
    | 'force'
    | 'instrument'
    | 'config'
    | 'lock'
    | 'language'
    | 'languages'
    | 'role'
    | 'out'
    | 'since'
    | 'as'
    | 'no-guard'
  )[];
  /** The option that may replace a path. */
  readonly pathOr?: 'language';
  /** The fewest and the most paths it takes. */
  readonly paths: readonly [number, number];
  /** Does the work. Gives the exit code. */
  run(given: Given, surroundings: Surroundings): Promise<number>;
}

/** Why a command cannot do its work, said for people: it is printed without a stack. */
export class CommandError extends Error {}

/** What is wrong with the command line itself. */
export class UsageError extends Error {}

/** One line on a terminal that says how far a long piece of work is; nothing where the output is no terminal. */
export function progressOn({ err }: Surroundings): { show(text: string): void; clear(): void } {
  if (!err.isTTY) return { show() {}, clear() {} };
  const betweenLines = 100;
  let shownAt = -Infinity;
  return {
    show(text) {
      const now = performance.now();
      if (now - shownAt < betweenLines) return;
      shownAt = now;
      err.write(`\r\u001B[K${text}`);
    },
    clear() {
      err.write('\r\u001B[K');
    },
  };
}
