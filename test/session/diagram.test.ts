import { describe, expect, it } from 'vitest';
import { sessionMachine } from '../../src/session/machine.ts';
import type { SessionServices } from '../../src/session/session.ts';
import { diagramsOf, stepsOf } from '../screening/diagram.ts';

const readme = new URL('../../src/session/README.md', import.meta.url);
const never = () => new Promise<never>(() => {});
const services: SessionServices = { clock: () => new Date(0), readTalk: never, readRecord: never, makeRecord: never };
const machine = sessionMachine(services);

describe('The README beside the session', () => {
  const { shown, drawn } = diagramsOf(readme, machine);

  it('shows the machine as it is', () => {
    const update =
      'The diagram is out of date: UPDATE_DIAGRAM=1 npx vitest run test/session/diagram.test.ts writes it.';
    expect(shown, update).toBe(drawn);
  });

  it('draws every step that has a guard', () => {
    const named = stepsOf(machine).filter(({ transition }) => transition.guard !== undefined);
    expect(named).not.toEqual([]);
    for (const { label } of named) expect(drawn).toContain(label);
  });
});
