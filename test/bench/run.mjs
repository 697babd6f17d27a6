import { cpus } from 'node:os';
import { benchmarkAssessment } from './assess.mjs';
import { benchmarkBrowser } from './browser.mjs';
import { benchmarkEncryption } from './encryption.mjs';
import { benchmarkExport } from './export.mjs';
import { benchmarkKiosk } from './kiosk.mjs';
import { benchmarkPortal } from './portal.mjs';

/** Runs every benchmark on the built package, or those that are named, and prints the figures in the form of README.md. */
const benchmarks = {
  assess: benchmarkAssessment,
  browser: benchmarkBrowser,
  kiosk: benchmarkKiosk,
  encryption: benchmarkEncryption,
  export: () => benchmarkExport([1_000, 10_000]),
  portal: benchmarkPortal,
};
const named = process.argv.slice(2);
/** Three digits, and no exponent. */
const print = (figure) => Number(figure.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 6 });
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}\n`);
console.log('| what | median | least | greatest |\n| --- | ---: | ---: | ---: |');
for (const name of named.length > 0 ? named : Object.keys(benchmarks)) {
  for (const { name: what, unit = 'ms', median, min, max } of await benchmarks[name]())
    console.log(`| ${what} | ${print(median)} ${unit} | ${print(min)} | ${print(max)} |`);
}
