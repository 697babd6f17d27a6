import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { talk as english } from '../../src/languages/en/talk.ts';
import type { View } from '../../src/element/view.ts';
import { screenView } from '../../src/element/views/screen.ts';
import { screeningMachine } from '../../src/screening/machine.ts';
import { isWorkerAlone, stateOf, type TalkScreen } from '../../src/session/screen.ts';
import type { SessionSnapshot } from '../../src/session/start-session.ts';
import { begin } from '../screening/helpers.ts';
import { phases } from '../screening/diagram.ts';

/** A copy of the machine with one more state, for which nobody has said whom it is for, and which nobody has drawn. */
const { config, implementations } = screeningMachine;
const { open } = config.states!;
const copy = createMachine(
  { ...config, states: { ...config.states, open: { ...open, states: { ...open!.states, debriefing: {} } } } } as never,
  implementations as never,
);
const talk = begin().talk;
const sessionIn = (machine: typeof copy, value: object | string) =>
  ({ context: { talk: machine.resolveState({ value, context: talk } as never) } }) as unknown as SessionSnapshot;

describe('A state that somebody adds to the talk', () => {
  const added = sessionIn(copy, { open: 'debriefing' });

  it('is one that the youth may see, until somebody says otherwise', () => {
    expect(isWorkerAlone(sessionIn(copy, { open: 'result' }))).toBe(true);
    expect(isWorkerAlone(added)).toBe(false);
  });

  it('shows the neutral waiting screen, until somebody draws it', async () => {
    const screen = stateOf(added.context.talk!) as TalkScreen;
    expect(screen).toBe('debriefing');
    // What has not been drawn is given nothing of the talk.
    const view = { texts: english, tryAgain: () => undefined } as unknown as View;
    const text = (await collectResult(render(screenView(view, screen)))).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

    expect(text.trim()).toBe(`${english.waiting} ${english.waitingHint} ${english.tryAgain}`);
  });
});

describe('Every state of the talk', () => {
  it.each(phases)('says whom it is for: %s', (phase) => {
    const value = ['resting', 'soFar'].includes(phase)
      ? { paused: phase }
      : ['ready', 'finished'].includes(phase)
        ? phase
        : { open: phase };
    const snapshot = screeningMachine.resolveState({ value, context: talk });
    expect(Object.values(snapshot.getMeta())).toEqual([{ for: expect.stringMatching(/^(youth|worker)$/) as string }]);
  });
});
