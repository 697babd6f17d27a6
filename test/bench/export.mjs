import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRecord, createScreening, returnFromRun, sealRecord } from '../../dist/index.js';

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const filesAFolder = 1000;
/** Lets the command say at its end how much memory it held at most, in kilobytes. */
const telling = `data:text/javascript,process.on('exit', () => console.error(process.resourceUsage().maxRSS))`;

/**
 * `open-door export`, on folders of so many records on disk. One figure each for the speed and for the memory: such
 * a run is long enough to count by itself.
 */
export async function benchmarkExport(sizes = [1_000, 10_000, 100_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'open-door-export-'));
  try {
    const figures = [];
    const texts = await recordTexts();
    let written = 0;
    for (const size of sizes) {
      // The folder grows from one size to the next.
      for (; written < size; written++) writeRecord(join(folder, 'records'), texts, written);
      const { seconds, megabytes } = exportOf(folder, size);
      figures.push(
        { name: `records as CSV, a folder of ${size}`, unit: 'per second', ...once(size / seconds) },
        { name: `most memory held, a folder of ${size}`, unit: 'MB', ...once(megabytes) },
      );
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const once = (figure) => ({ min: figure, median: figure, max: figure });

function exportOf(folder, size) {
  const table = join(folder, 'table.csv');
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', telling, command, 'export', '--force', join(folder, 'records'), table],
    {
      encoding: 'utf8',
    },
  );
  const seconds = (performance.now() - started) / 1000;
  const [, exported, kilobytes] = /^(\d+) written, 0 left out\n(\d+)\n$/.exec(stderr) ?? [];
  if (status !== 0 || Number(exported) !== size) throw new Error(`The export failed.\n${stderr}`);
  console.error(`${size}: ${seconds.toFixed(1)} s, ${(statSync(table).size / 1e6).toFixed(1)} MB of CSV`);
  return { seconds, megabytes: (Number(kilobytes) * 1024) / 1e6 };
}

function writeRecord(folder, texts, index) {
  const inner = join(folder, String(Math.floor(index / filesAFolder)));
  if (index % filesAFolder === 0) mkdirSync(inner, { recursive: true });
  // Each is a screening of its own: of several versions of one, the table has the last.
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  writeFileSync(
    join(inner, `${index}.json`),
    texts[index % texts.length].replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/, id),
  );
}

/** Some talks, from one answer to an answer on every question. */
async function recordTexts() {
  const questions = returnFromRun.topics.flatMap((topic) => topic.questions);
  const wording = returnFromRun.wording.en;
  return Promise.all(
    questions.map(async (_, last) => {
      const screening = createScreening({ instrument: returnFromRun });
      screening.send({ type: 'start' });
      for (const { code, answer, choices, range } of questions.slice(0, last + 1)) {
        const [first] = choices ?? [];
        const values = { one: first, several: [first], number: range?.atMost, moment: '2026-11-19', text: 'A bed' };
        screening.send({ type: 'answer', question: code, value: values[answer], note: 'Said twice, "very" quietly.' });
      }
      screening.send({ type: 'alone' }, { type: 'result' });
      const record = createRecord(screening.getSnapshot().context, wording, { caseReference: `C-${last}` });
      return JSON.stringify(await sealRecord(record));
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await benchmarkExport());
