import { globSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { shortMachineNames } from '../../src/packaging/machine-names.ts';
import { notGiven, unused, withoutUnusedXstate } from '../../src/packaging/unused-xstate.ts';
import type { ScreeningEvent } from '../../src/screening/events.ts';
import * as source from './session-with-instrument.ts';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const machines = ['screening/machine.ts', 'session/machine.ts', 'kiosk/kiosk-machine.ts'];
/** The machines, what they are set up with, and the regions of one of them. */
const parts = globSync('{*/*machine*,session/regions/*}.ts', { cwd: src, exclude: ['packaging/**'] });
/** What makes machines, runs them or reads their snapshots. */
const using = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /^(screening|session|kiosk)\/.*\.ts$/.test(name) || name === 'element/session-controller.ts',
);

interface Machine {
  readonly config: unknown;
  readonly implementations: Readonly<Record<'guards' | 'actions', object>>;
}

/** What that file exports as it is built. */
async function exportsOf<Module>(file: string): Promise<Module> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [shortMachineNames(), withoutUnusedXstate()],
    build: { write: false, minify: false, lib: { entry: file, formats: ['es'] } },
  });
  const { code } = (result as Rolldown.RolldownOutput[])[0]!.output[0];
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** The machine of that file as it is built. */
async function built(file: string): Promise<Machine> {
  const exported = await exportsOf<Record<string, unknown>>(src + file);
  const [machine] = Object.entries(exported).flatMap(([name, value]) => (name.endsWith('Machine') ? [value] : []));
  return machine as Machine;
}

/** The names by which a machine's configuration calls its guards and actions. */
function calledIn(config: unknown, key = ''): string[] {
  if (typeof config === 'string') return ['guard', 'actions', 'entry', 'exit'].includes(key) ? [config] : [];
  if (Array.isArray(config)) return config.flatMap((part) => calledIn(part, key));
  if (typeof config !== 'object' || config === null) return [];
  return Object.entries(config).flatMap(([name, part]) => calledIn(part, name));
}

describe('the machines of the file for a page and of the kiosk', () => {
  it.each(Object.keys({ ...unused, ...notGiven }))('use no %s of xstate, which is left out there', (name) => {
    const users = using.filter((file) => new RegExp(`\\b${name}\\b`).test(readFileSync(src + file, 'utf8')));
    expect(users).toEqual([]);
  });

  it.each(parts)('have no state that is remembered or has an address: %s', (file) => {
    expect(readFileSync(src + file, 'utf8')).not.toMatch(/\bhistory: ['t]|type: 'history'|\broute:/);
  });

  it.each(parts)('give nothing when they end, and name their actors: %s', (file) => {
    const text = readFileSync(src + file, 'utf8');
    expect(text).not.toMatch(/\boutput:/);
    expect(text.match(/\b(src: |spawn\()[^']/g)).toBeNull();
  });

  it.each(machines)('have short names for guards and actions, each with what it does: %s', async (file) => {
    const { config, implementations } = await built(file);
    const { guards, actions } = implementations;
    const called = calledIn(config);

    expect(called.length).toBeGreaterThan(2);
    expect(called.filter((name) => /\s/.test(name))).toEqual([]);
    expect(called.filter((name) => !(name in guards) && !(name in actions))).toEqual([]);
  });

  it('go through a talk as those of the source do', async () => {
    const walk = ({ startSession, returnFromRun }: typeof source) => {
      let seconds = 0;
      const clock = () => new Date(Date.UTC(2026, 10, 20, 10, 0, seconds++));
      const never = () => new Promise<never>(() => {});
      const services = { clock, readTalk: never, readRecord: never, makeRecord: never };
      const session = startSession({ instrument: returnFromRun, header: {} }, services);
      const { screening } = session.getSnapshot().context;
      const been: unknown[] = [session.getSnapshot().value];
      const send = (event: ScreeningEvent) => {
        screening!.send(event);
        been.push(screening!.getSnapshot().value);
      };
      screening!.on('refused', ({ message }) => been.push(message));
      send({ type: 'start' });
      for (let turn = 0; turn < 200 && !screening!.getSnapshot().matches({ open: 'review' }); turn++) {
        const { place } = screening!.getSnapshot().context;
        if (place.question === 'touched') send({ type: 'answer', question: 'touched', value: 'yes' });
        send({ type: 'answer', question: place.question, value: 'nothing of the kind' });
        send({ type: screening!.getSnapshot().matches({ open: 'alone' }) ? 'next' : 'continue' });
        send({ type: 'next' });
        if (screening!.getSnapshot().matches({ open: 'parting' })) send({ type: 'alone' });
      }
      send({ type: 'result' });
      send({ type: 'finish' });
      been.push(session.getSnapshot().value, Object.keys(screening!.getSnapshot().context.evaluation.answers));
      return been;
    };
    const asBuilt = walk(await exportsOf<typeof source>(`${import.meta.dirname}/session-with-instrument.ts`));

    expect(asBuilt).toContain('finished');
    expect(asBuilt.length).toBeGreaterThan(100);
    expect(asBuilt).toEqual(walk(source));
  });
});
