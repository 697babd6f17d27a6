import { Writable } from 'node:stream';
import { run } from '../../src/cli/run.ts';

/** What came of a command. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `open-door` with these arguments, as `main.ts` does it, and collects what it writes. */
export async function openDoor(
  args: readonly string[],
  { kiosk = 'where no kiosk is', isTTY = false, onMessage = (_text: string) => {} } = {},
): Promise<Outcome> {
  const out = new Collector();
  const err = Object.assign(new Collector(onMessage), { isTTY });
  const code = await run(args, { out, err, kiosk });
  return { code, out: out.text, err: err.text };
}

class Collector extends Writable {
  text = '';
  readonly #heard: (text: string) => void;

  constructor(heard = (_text: string) => {}) {
    super();
    this.#heard = heard;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    this.#heard(chunk.toString());
    done();
  }
}
