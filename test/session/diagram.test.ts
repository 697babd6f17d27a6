import { describe, expect, it } from 'vitest';
import { sessionMachine } from '../../src/session/machine.ts';
import { diagramsOf, stepsOf } from '../screening/diagram.ts';

const readme = new URL('../../src/session/README.md', import.meta.url);

describe('The README beside the session', () => {
  const { shown, drawn } = diagramsOf(readme, sessionMachine);

  it('shows the machine as it is', () => {
    const update =
      'The diagram is out of date: UPDATE_DIAGRAM=1 npx vitest run test/session/diagram.test.ts writes it.';
    expect(shown, update).toBe(drawn);
  });

  it('draws every step that has a guard', () => {
    const named = stepsOf(sessionMachine).filter(({ transition }) => transition.guard !== undefined);
    expect(named).not.toEqual([]);
    for (const { label } of named) expect(drawn).toContain(label);
  });
});
