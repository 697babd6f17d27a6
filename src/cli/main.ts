#!/usr/bin/env node
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { exitCodes } from './command.ts';
import { systemReason } from './read-json.ts';
import { run } from './run.ts';
import { worksAsThread } from './threads.ts';

const program = fileURLToPath(import.meta.url);

if (!worksAsThread()) {
  // The reader of the output may stop before its end: `open-door verify … | head`. 0 would say that all records are intact.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.unread);
    process.stderr.write(`open-door: the output cannot be written: ${systemReason(error)}\n`);
    process.exit(exitCodes.problem);
  });
  // Without anyone who reads remarks, they are lost, and the work goes on.
  process.stderr.on('error', () => {});

  process.exitCode = await run(process.argv.slice(2), {
    out: process.stdout,
    err: process.stderr,
    kiosk: join(dirname(program), 'kiosk'),
    program,
  });
}
