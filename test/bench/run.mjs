import { cpus } from 'node:os';
import { benchmarkAssessment } from './assess.mjs';
import { benchmarkBrowser } from './browser.mjs';
import { benchmarkEncryption } from './encryption.mjs';
import { benchmarkExport } from './export.mjs';
import { benchmarkKiosk } from './kiosk.mjs';
import { benchmarkPortal } from './portal.mjs';

/** Runs every benchmark on the built package, and prints the figures in the form of README.md. */
const figures = [
  ...benchmarkAssessment(),
  ...(await benchmarkBrowser()),
  ...(await benchmarkKiosk()),
  ...(await benchmarkEncryption()),
  ...(await benchmarkExport([1_000, 10_000])),
  ...(await benchmarkPortal()),
];
const print = (number) => number.toPrecision(3);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}\n`);
console.log('| what | median | least | greatest |\n| --- | ---: | ---: | ---: |');
for (const { name, unit = 'ms', median, min, max } of figures)
  console.log(`| ${name} | ${print(median)} ${unit} | ${print(min)} | ${print(max)} |`);
