import { parts, placeOfPart, type Condition } from '../instrument/condition.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { problem, type Path, type Problem } from '../instrument/problems.ts';
import { satisfy } from './satisfy.ts';

/** The condition, or the parts of it, for which no answers were found. `purpose` says what is lost with the whole. */
export function neverHolding(
  instrument: Instrument,
  condition: Condition,
  path: Path,
  purpose = 'make this hold',
): Problem[] {
  if (!satisfy(instrument, condition)) return [problem(path, `no answers were found that ${purpose}`)];
  return partsNeverHolding(instrument, condition, path, (part) => part);
}

/** `whole` is the condition they are part of, with a part in its place: what holds alone may not beside the others. */
function partsNeverHolding(
  instrument: Instrument,
  condition: Condition,
  path: Path,
  whole: (part: Condition) => Condition,
): Problem[] {
  return parts(condition).flatMap((part, at) => {
    const place = [...path, ...placeOfPart(condition, at)];
    if ('all' in condition)
      return partsNeverHolding(instrument, part, place, (inner) =>
        whole({ all: condition.all.map((other, index) => (index === at ? inner : other)) }),
      );
    // A part of "not" or "count" is no way for the whole to hold, so it is looked at alone.
    if (!('any' in condition)) return neverHolding(instrument, part, place);
    if (!satisfy(instrument, whole(part))) return [problem(place, 'no answers were found that make this branch hold')];
    return partsNeverHolding(instrument, part, place, whole);
  });
}
