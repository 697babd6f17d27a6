import type { ConfigurationInput } from '../../src/instrument/parse-configuration.ts';

// What the page of an agency set up to 0.4, in the form of today: each action is a point. An agency does this by hand;
// here it is done as simply as it can be.

interface Action {
  readonly code: string;
  readonly text?: string | Record<string, string>;
  readonly contact?: string;
  readonly when?: unknown;
}

const pointOf = ({ code, when }: Action) => ({ code, ...(when !== undefined && { when }), by: 'day' });

/** No contact is in two steps: what went to the same one is one call. */
function stepsOf(actions: readonly Action[]) {
  const codes = new Set(actions.map(({ code, contact }) => contact ?? code));
  const calls = [...codes].map(
    (call) => [call, actions.filter(({ code, contact }) => (contact ?? code) === call)] as const,
  );
  return calls.map(([code, list]) => ({
    code,
    kind: list[0]!.contact ? 'call' : 'talk',
    ...(list[0]!.contact && { contact: list[0]!.contact }),
    points: list.map(pointOf),
  }));
}

/** An instrument of format 1 in format 2. */
export function migratedInstrument(old: any): unknown {
  if (old.format !== 1) return old;
  const { actions, wording, paper, ...same } = old;
  const { notForPolice: _, ...onPaper } = paper ?? {};
  const steps = stepsOf(actions);
  return {
    ...same,
    format: 2,
    paper: onPaper,
    outcomes: {},
    bands: { day: { hours: 24 }, days3: { hours: 72 }, week: { days: 7 } },
    steps,
    wording: Object.fromEntries(
      Object.entries<any>(wording).map(([language, { actions: texts, ...words }]) => [
        language,
        {
          ...words,
          steps: Object.fromEntries(steps.map(({ code }) => [code, words.contacts[code] ?? texts[code]])),
          points: Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, { text }])),
        },
      ]),
    ),
  };
}

/** A configuration with actions as one with steps. */
export function migratedConfiguration({ actions, ...same }: any): ConfigurationInput {
  if (!actions) return same;
  const own = (actions as Action[]).map(({ text, contact, ...action }) => ({
    step: action.code,
    title: text,
    ...(contact && { contact }),
    points: [{ ...pointOf(action), text }],
  }));
  return { ...same, steps: own };
}
