import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { screeningMachine } from '../../src/screening/machine.ts';
import { diagramOf, diagramsOf, phases, stepsOf } from './diagram.ts';

const readme = new URL('../../src/screening/README.md', import.meta.url);

describe('The README beside the machine', () => {
  const { shown, drawn } = diagramsOf(readme, screeningMachine);

  it('shows the machine as it is', () => {
    const update =
      'The diagram is out of date: UPDATE_DIAGRAM=1 npx vitest run test/screening/diagram.test.ts writes it.';
    expect(shown, update).toBe(drawn);
  });

  it.each(phases)('explains every phase: %s', (phase) => {
    expect(readText()).toMatch(new RegExp(String.raw`^\| \`(open\.|paused\.)?${phase}\` `, 'm'));
  });

  it.each(screeningMachine.events)('explains every event: %s', (event) => {
    expect(readText()).toMatch(new RegExp(String.raw`^\| .*\`${event}\`.* \|`, 'm'));
  });
});

describe('The diagram', () => {
  it('draws every step that is not a refusal', () => {
    const drawn = diagramOf(screeningMachine);
    const named = stepsOf(screeningMachine).filter(({ transition }) => transition.guard !== undefined);
    expect(named).not.toEqual([]);
    for (const { label } of named) expect(drawn).toContain(label);
    for (const phase of phases) expect(drawn).toMatch(new RegExp(String.raw`(-->|→) ${phase}\b`));
  });
});

function readText(): string {
  return readFileSync(readme, 'utf8');
}
