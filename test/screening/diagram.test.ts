import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { screeningMachine } from '../../src/screening/machine.ts';
import { diagramOf, phases, stepsOf } from './diagram.ts';

const readme = new URL('../../src/screening/README.md', import.meta.url);
const between = /(<!-- diagram: .*? -->\n)([\s\S]*?)(<!-- end of diagram -->)/;

describe('The README beside the machine', () => {
  const diagram = `\n\`\`\`mermaid\n${diagramOf(screeningMachine)}\n\`\`\`\n\n`;
  if (process.env['UPDATE_DIAGRAM'])
    writeFileSync(
      readme,
      readText().replace(between, (_, begin: string, __, end: string) => begin + diagram + end),
    );

  it('shows the machine as it is', () => {
    const update =
      'The diagram is out of date: UPDATE_DIAGRAM=1 npx vitest run test/screening/diagram.test.ts writes it.';
    expect(between.exec(readText())?.[2], update).toBe(diagram);
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
    for (const phase of phases) expect(drawn).toMatch(new RegExp(String.raw`--> ${phase}\b`));
  });
});

function readText(): string {
  return readFileSync(readme, 'utf8');
}
