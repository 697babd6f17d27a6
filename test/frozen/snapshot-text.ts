import { join } from 'node:path';
import { builtIn } from './kept.ts';

/** The path of a part of the snapshot. */
export function snapshotOf(name: string): string {
  return join(import.meta.dirname, 'snapshot', `${name}.txt`);
}

/**
 * Lines in the form of the snapshot. What says nothing to a reader, or differs from machine to machine, is left out: the
 * kind of space in a time, digests, and the version of the guide.
 */
export function snapshotText(lines: readonly string[]): string {
  return `${lines.join('\n').trimEnd()}\n`
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .replaceAll(/\b[0-9a-f]{64}\b/g, '…')
    .replaceAll(/\+(\w+)\.[0-9a-f]{12}\b/g, '+$1.…')
    .replaceAll(builtIn.version, '…');
}
