import * as z from 'zod/mini';
import type { PlannedStep } from '../assessment/plan.ts';
import { problem, type Problem } from '../instrument/problems.ts';
import { bands, type Band } from '../instrument/structure.ts';

const stepsSchema = z.record(z.string(), z.array(z.string()).check(z.minLength(1)));

export const planSchema = z.strictObject(
  Object.fromEntries(bands.map((band) => [band, z.optional(stepsSchema)])) as Record<
    Band,
    z.ZodMiniOptional<typeof stepsSchema>
  >,
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `expected no band but ${bands.join(', ')}, found ${issue.keys.join(', ')}`
        : undefined,
  },
);

/** What is suggested, in codes and in its order: by band the steps, with the points of each. */
export type Plan = z.infer<typeof planSchema>;

export function planIn(steps: readonly PlannedStep[]): Plan {
  const plan: Plan = {};
  for (const { band, code, points } of steps) (plan[band] ??= {})[code] = points.map(({ point }) => point.code);
  return plan;
}

/** The codes of all points of a plan, in its order. */
export function pointsIn(plan: Plan): string[] {
  return placesIn(plan).map(({ point }) => point);
}

/** The place of a point in a plan. */
interface Place {
  readonly point: string;
  readonly step: string;
  readonly band: string;
}

/** How the plan that came differs from the one that was expected: what is missing or too much, elsewhere, or in another order. */
export function comparePlans(expected: Plan, came: Plan): Problem[] {
  const [expectedPlaces, placesThatCame] = [placesIn(expected), placesIn(came)];
  const find = (places: readonly Place[], { point }: Place) => places.find((place) => place.point === point);
  return [
    ...expectedPlaces.flatMap((place) => {
      const found = find(placesThatCame, place);
      if (!found) return [at(place, `expected "${place.point}", which did not come`)];
      return isSame(place, found)
        ? []
        : [at(place, `expected "${place.point}" here, it came in the step "${found.step}" in "${found.band}"`)];
    }),
    ...placesThatCame
      .filter((place) => !find(expectedPlaces, place))
      .map((place) => at(place, `"${place.point}" came, which was not expected`)),
    ...compareOrders(expected, came),
  ];
}

/** What is in the same band and step in both plans should be in the same order. */
function compareOrders(expected: Plan, came: Plan): Problem[] {
  return Object.entries(expected).flatMap(([band, steps = {}]) => {
    const stepsThatCame = came[band as Band] ?? {};
    return [
      ...compareOrder(['expect', 'plan', band], Object.keys(steps), Object.keys(stepsThatCame)),
      ...Object.entries(steps).flatMap(([step, points]) =>
        compareOrder(['expect', 'plan', band, step], points, stepsThatCame[step] ?? []),
      ),
    ];
  });
}

function compareOrder(path: string[], expected: readonly string[], came: readonly string[]): Problem[] {
  const wanted = expected.filter((code) => came.includes(code));
  const found = came.filter((code) => expected.includes(code));
  if (wanted.join() === found.join()) return [];
  return [problem(path, `expected the order ${wanted.join(', ')}; it came as ${found.join(', ')}`)];
}

function placesIn(plan: Plan): Place[] {
  return Object.entries(plan).flatMap(([band, steps = {}]) =>
    Object.entries(steps).flatMap(([step, points]) => points.map((point) => ({ point, step, band }))),
  );
}

function isSame(left: Place, right: Place): boolean {
  return left.step === right.step && left.band === right.band;
}

function at({ band, step }: Place, message: string): Problem {
  return problem(['expect', 'plan', band, step], message);
}
