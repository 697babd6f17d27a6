import type { Instrument } from './instrument.ts';
import { InvalidDataError, problem } from './problems.ts';

/**
 * The path a talk begins on: the instrument's first one where none is named.
 * @throws {InvalidDataError} where the instrument has no such path.
 */
export function pathIn(instrument: Instrument, path: string | null | undefined): string {
  const paths = instrument.paths.map(({ code }) => code);
  const known = paths.find((code) => code === (path ?? paths[0]));
  if (known !== undefined) return known;
  throw new InvalidDataError('The path', [problem(['path'], `expected one of ${paths.join(', ')}`)]);
}
