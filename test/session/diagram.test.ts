import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sessionMachine } from '../../src/session/machine.ts';
import type { SessionServices } from '../../src/session/session.ts';
import { diagramOf, stepsOf } from '../screening/diagram.ts';

const readme = new URL('../../src/session/README.md', import.meta.url);
const between = /(<!-- diagram: .*? -->\n)([\s\S]*?)(<!-- end of diagram -->)/;
const never = () => new Promise<never>(() => {});
const services: SessionServices = { clock: () => new Date(0), readTalk: never, readRecord: never, makeRecord: never };
const machine = sessionMachine(services);

describe('The README beside the session', () => {
  const diagram = `\n\`\`\`mermaid\n${diagramOf(machine)}\n\`\`\`\n\n`;
  if (process.env['UPDATE_DIAGRAM'])
    writeFileSync(
      readme,
      readText().replace(between, (_, begin: string, __, end: string) => begin + diagram + end),
    );

  it('shows the machine as it is', () => {
    const update =
      'The diagram is out of date: UPDATE_DIAGRAM=1 npx vitest run test/session/diagram.test.ts writes it.';
    expect(between.exec(readText())?.[2], update).toBe(diagram);
  });

  it('draws every step that has a guard', () => {
    const drawn = diagramOf(machine);
    const named = stepsOf(machine).filter(({ transition }) => transition.guard !== undefined);
    expect(named).not.toEqual([]);
    for (const { label } of named) expect(drawn).toContain(label);
  });
});

function readText(): string {
  return readFileSync(readme, 'utf8');
}
