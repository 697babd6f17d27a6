import { spawnSync } from 'node:child_process';

/** A word where it is on paper, in points from the top left corner. */
export interface Word {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is on the pages of a PDF, in the order in which it was written; without the margins below, where a page is numbered. */
export class Reading {
  readonly words: readonly Word[];
  readonly feet: readonly string[];
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  /** All words without spaces, for lines may break anywhere. */
  readonly text: string;
  /** Index of the word at each place of `text`. */
  readonly #wordAt: readonly number[];
  readonly #pdf: Uint8Array;

  constructor(pdf: Uint8Array) {
    this.#pdf = pdf;
    const html = run('pdftotext', ['-raw', '-bbox', '-', '-'], pdf).toString();
    const pages = [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([^]*?)<\/page>/g)];
    this.sizes = pages.map(([, width, height]) => ({ width: Number(width), height: Number(height) }));
    const all = pages.flatMap(([, , , body = ''], page) => wordsIn(body, page));
    const isFoot = ({ page, top }: Word) => top > this.sizes[page]!.height - marginBelow;
    this.words = all.filter((word) => !isFoot(word));
    this.feet = pages.map((_, page) =>
      all
        .filter((word) => word.page === page && isFoot(word))
        .map(({ text }) => text)
        .join(' '),
    );
    this.text = this.words.map(({ text }) => text).join('');
    this.#wordAt = this.words.flatMap(({ text }, index) => Array.from({ length: text.length }, () => index));
  }

  /** How often a line is there, whatever breaks it. */
  count(line: string): number {
    return this.text.split(squeezed(line)).length - 1;
  }

  /** The words of each place where a line is. */
  places(line: string): (readonly Word[])[] {
    const sought = squeezed(line);
    const found: (readonly Word[])[] = [];
    for (let at = this.text.indexOf(sought); at >= 0; at = this.text.indexOf(sought, at + sought.length))
      found.push(this.words.slice(this.#wordAt[at], this.#wordAt[at + sought.length - 1]! + 1));
    return found;
  }

  /** The words of a line at its first place from there on, and where that ends. */
  from(line: string, start: number): { readonly words: readonly Word[]; readonly end: number } {
    const at = this.text.indexOf(squeezed(line), start);
    const end = at + squeezed(line).length;
    if (at < 0) throw new Error(`Not on paper: ${line}`);
    return { words: this.words.slice(this.#wordAt[at], this.#wordAt[end - 1]! + 1), end };
  }

  /** The word after others. */
  after(words: readonly Word[]): Word | undefined {
    return this.words[this.words.indexOf(words.at(-1)!) + 1];
  }

  /** Words that lie beyond the edge of the page. */
  get cutOff(): Word[] {
    return this.words.filter(
      ({ page, left, top, right, bottom }) =>
        left < 0 || top < 0 || right > this.sizes[page]!.width || bottom > this.sizes[page]!.height,
    );
  }

  /** Words without dark ink where they stand: too pale, clipped, or under something else. */
  get illegible(): Word[] {
    const pictures = picturesIn(run('pdftoppm', ['-gray', '-r', String(resolution), '-'], this.#pdf));
    // A dash is thinner than the ink of any letter.
    const letters = this.words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    return letters.filter((word) => darkest(pictures[word.page]!, word) > 110);
  }
}

/** Without spaces, and with letters for the ligatures that Firefox writes. */
export function squeezed(text: string): string {
  return text.replaceAll(/[\uFB00-\uFB04]/g, (pair) => pair.normalize('NFKC')).replaceAll(/\s+/gu, '');
}

/** In points: less than the margin of the page. */
const marginBelow = 46;
const resolution = 144;

function wordsIn(body: string, page: number): Word[] {
  const found = body.matchAll(
    /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^]*?)<\/word>/g,
  );
  const words = [...found].map(([, left, top, right, bottom, text = '']) => ({
    page,
    // Only some browsers write the bullets of lists as text.
    text: squeezed(unescaped(text)).replace(/^•/, ''),
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }));
  return words.filter(({ text }) => text !== '');
}

function unescaped(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", amp: '&' };
  return text.replaceAll(/&(lt|gt|quot|apos|#39|amp);/g, (_, name: string) => named[name]!);
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grays: Uint8Array;
}

/** Pages drawn in shades of gray, one behind the other, as PGM. */
function picturesIn(bytes: Uint8Array): Picture[] {
  const pictures: Picture[] = [];
  for (let at = 0; at < bytes.length;) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(at, at + 40)).toString('latin1'))!;
    const [width, height] = [Number(head[1]), Number(head[2])];
    const start = at + head[0].length;
    at = start + width * height;
    pictures.push({ width, height, grays: bytes.subarray(start, at) });
  }
  return pictures;
}

/** The darkest gray under a word, from 0 for black to 255 for white. */
function darkest({ width, height, grays }: Picture, { left, top, right, bottom }: Word): number {
  const scale = resolution / 72;
  let least = 255;
  for (let y = Math.max(0, Math.floor(top * scale)); y < Math.min(height, bottom * scale); y += 1)
    for (let x = Math.max(0, Math.floor(left * scale)); x < Math.min(width, right * scale); x += 1)
      least = Math.min(least, grays[y * width + x]!);
  return least;
}

function run(command: string, args: readonly string[], input: Uint8Array): Buffer {
  const { status, stdout, stderr, error } = spawnSync(command, args, { input, maxBuffer: 2 ** 28 });
  if (error ?? status !== 0) throw error ?? new Error(`${command}: ${String(stderr)}`);
  return stdout;
}
