import * as z from 'zod/mini';
import { sortedJSON, utf8 } from '../instrument/digest.ts';
import { hex } from '../instrument/identity.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { problem, type Problem } from '../instrument/problems.ts';
import { readShape } from '../instrument/read-shape.ts';
import { sha256 } from '../instrument/sha256.ts';
import { contentOf } from '../record/reviewed-parts.ts';
import { joined } from './joined-paths.ts';

/** What an instrument was when its version was last raised, in hashes: a later change without a new version shows. */
const lockSchema = z.strictObject({
  version: z.string(),
  structure: z.string(),
  wording: z.record(z.string(), z.string()),
});

/** What an instrument was when its version was last raised, in hashes. Its file, `instrument.lock.json`, is beside the instrument. */
export type InstrumentLock = z.infer<typeof lockSchema>;

/** The lock of an instrument as it is. */
export function lockOf(instrument: Instrument): InstrumentLock {
  const { version, wording } = instrument;
  return {
    version,
    structure: hashOf(contentOf(instrument)),
    wording: Object.fromEntries(Object.entries(wording).map(([language, words]) => [language, hashOf(words)])),
  };
}

/** What has changed since the lock was written, though the version has not. */
export function checkLock(instrument: Instrument, data: unknown): { problems: Problem[]; warnings: Problem[] } {
  const { value: lock, problems } = readShape(lockSchema, data);
  if (!lock)
    return { problems: problems.map(({ path, message }) => ({ path: joined('lock', path), message })), warnings: [] };
  const now = lockOf(instrument);
  if (lock.version !== now.version)
    return {
      problems: [],
      warnings: [
        problem(['lock', 'version'], `expected "${now.version}", found "${lock.version}": write the lock anew`),
      ],
    };
  const raise = `has changed since version ${lock.version} was locked: raise the version`;
  const changed = Object.keys(lock.wording).filter((language) => now.wording[language] !== lock.wording[language]);
  const added = Object.keys(now.wording).filter((language) => !Object.hasOwn(lock.wording, language));
  return {
    problems: [
      ...(now.structure === lock.structure ? [] : [problem(['version'], `the structure ${raise}`)]),
      ...changed.map((language) => problem(['version'], `the wording "${language}" ${raise}`)),
    ],
    warnings: added.map((language) =>
      problem(['lock', 'wording', language], 'this language is not in the lock: write the lock anew'),
    ),
  };
}

/** SHA-256 of data, however its keys are in order. */
export function hashOf(data: unknown): string {
  return `sha256:${hex(sha256(utf8(sortedJSON(data))))}`;
}
