import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createDraft, createScreening, returnFromRun } from '../../dist/headless.js';
import { PortalProgram } from '../demo/portal-process.ts';

const talks = 200;
const everySeconds = 5;
const seconds = 30;

/** How long the portal of the demo takes to store a draft of 30 kB, with 200 talks at a time that send one every 5 s. */
export async function benchmarkPortal() {
  const folder = mkdtempSync(join(tmpdir(), 'open-door-bench-'));
  const program = await PortalProgram.build();
  const server = await program.start(folder);
  const ask = await server.visitor('worker-1');
  await ask('POST', '/cases', { body: { reference: 'bench', prefill: {} } });
  const body = draftOf30kB();
  const times = [];
  const end = performance.now() + 1000 * seconds;
  const hold = async (_, index) => {
    const window = randomUUID();
    await setTimeout((index / talks) * everySeconds * 1000);
    for (let version = 0; performance.now() < end; version++) {
      const begin = performance.now();
      const { status } = await ask('PUT', `/cases/bench/drafts/${window}`, { body, version });
      if (status !== 200) throw new Error(`A draft was not kept: ${status}`);
      times.push(performance.now() - begin);
      await setTimeout(everySeconds * 1000);
    }
  };
  await Promise.all(Array.from({ length: talks }, hold));
  await server.end('SIGTERM');
  await program.remove();
  rmSync(folder, { recursive: true });
  times.sort((left, right) => left - right);
  const at = (part) => times[Math.floor(part * (times.length - 1))];
  const figure = (name, median) => ({ name, median, min: times[0], max: times.at(-1) });
  return [
    figure('portal, 200 talks: a draft of 30 kB kept on its disk', at(0.5)),
    figure('the same, 95th percentile', at(0.95)),
  ];
}

function draftOf30kB() {
  const talk = createScreening({ instrument: returnFromRun });
  talk.send({ type: 'start' });
  talk.send({ type: 'answer', question: 'next', value: 'To sleep.', note: 'x'.repeat(9000) });
  for (const question of ['age', 'safe', 'left']) talk.send({ type: 'note', question, note: 'x'.repeat(9000) });
  const draft = createDraft(talk.getSnapshot().context, 'en', { caseReference: 'bench' });
  const missing = 30_000 - JSON.stringify(draft).length;
  return { ...draft, plan: 'x'.repeat(Math.max(missing, 1)) };
}
