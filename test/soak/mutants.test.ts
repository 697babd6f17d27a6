import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seededRandom, shuffled } from '../../src/authoring/random.ts';
import type { Task } from './mutants/judge.ts';
import { mutantsOf, type Mutant } from './mutants/mutate.ts';

/** Of so many mutants of each folder it is asked whether a test notices them; always the same ones. */
const sampled = Number(process.env['SAMPLED'] ?? 20);
/** A mutant with which the tests take so many times as long as without one runs for ever, and is noticed. */
const patience = 5;

/** Folders of `src` whose mutants are tried, and the folders of tests that are to notice them. */
const judges = {
  assessment: ['assessment'],
  screening: ['screening'],
  record: ['record', 'frozen'],
};

describe('Of the mutants', () => {
  it(
    'of src/assessment, src/screening and src/record, tests notice at least 85 of 100',
    { timeout: 3_600_000 },
    async () => {
      let tried = 0;
      let noticed = 0;
      for (const [folder, tests] of Object.entries(judges)) {
        const all = shuffled(mutantsOf(folder), seededRandom(1), sampled);
        const half = Math.ceil(all.length / 2);
        const shares = [all.slice(0, half), all.slice(half)];
        const survivors = (await Promise.all(shares.map((share) => survivorsOf(share, tests)))).flat();
        tried += all.length;
        noticed += all.length - survivors.length;
        console.log(`src/${folder}: ${all.length - survivors.length} of ${all.length} mutants noticed`);
        for (const { file, line, from, to } of survivors)
          console.log(`  ${file}:${line}: ${inOneLine(from)} → ${to || 'nothing'}`);
      }
      expect(noticed / tried).toBeGreaterThanOrEqual(0.85);
    },
  );
});

/** What no test notices. */
async function survivorsOf(mutants: readonly Mutant[], tests: readonly string[]): Promise<Mutant[]> {
  let rest = mutants;
  const survivors: Mutant[] = [];
  while (rest.length > 0) {
    let judged = 0;
    for await (const verdict of judge({ mutants: rest, tests })) {
      if (verdict === 'survived') survivors.push(rest[judged]!);
      judged++;
    }
    // It ended at one that runs for ever or breaks everything, and goes on behind it.
    rest = rest.slice(judged + 1);
  }
  return survivors;
}

async function* judge(task: Task): AsyncGenerator<string> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const judging = spawn(process.execPath, [join(import.meta.dirname, 'mutants/judge.ts')], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  judging.stdin.end(JSON.stringify(task));
  const begun = performance.now();
  let usual: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface(judging.stdout)) {
    clearTimeout(timer);
    if (line === 'ready') usual = performance.now() - begun;
    else if (line === 'noticed' || line === 'survived') yield line;
    if (usual !== undefined) timer = setTimeout(() => judging.kill('SIGKILL'), patience * usual);
  }
  clearTimeout(timer);
  if (usual === undefined) throw new Error('The tests do not run without a mutant.');
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
