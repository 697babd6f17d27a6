import { fails, look, tenths, type Finding } from './finding.ts';

/** Long enough for the slowest machine to open its print window. */
const patience = 10_000;

/** Prints the page. Whether a sheet comes out, only a person sees. */
export async function testPrinting(): Promise<Finding> {
  const started = performance.now();
  const begun = once('beforeprint');
  const ended = once('afterprint');
  window.print();
  const tooLong = new Promise<false>((give) => setTimeout(() => give(false), patience));
  if (!(await Promise.race([begun, tooLong]))) return fails(({ printing }) => printing.silent);
  await ended;
  const count = tenths((performance.now() - started) / 1000);
  return look(({ printing, say }) => say(printing.done, { count }));
}

function once(type: string): Promise<true> {
  return new Promise((happened) => window.addEventListener(type, () => happened(true), { once: true }));
}
