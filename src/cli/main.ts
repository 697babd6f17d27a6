#!/usr/bin/env node
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { systemReason } from './read-json.ts';
import { run } from './run.ts';
import { worksAsThread } from './threads.ts';

const program = fileURLToPath(import.meta.url);

if (!worksAsThread()) {
  // The reader of the output may stop before its end: `open-door check … | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`open-door: the output cannot be written: ${systemReason(error)}\n`);
    process.exit(1);
  });

  process.exitCode = await run(process.argv.slice(2), {
    out: process.stdout,
    err: process.stderr,
    kiosk: join(dirname(program), 'kiosk'),
    program,
  });
}
