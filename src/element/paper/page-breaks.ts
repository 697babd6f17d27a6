import type { Block, Section } from '../../record/paper/sheet.ts';

/** A section with a few lines at most, before one that belongs to it. */
export function leadsTo({ within, blocks }: Section, next: Section): boolean {
  return !within && next.within === true && splitFirst(blocks).rest.length === 0;
}

/** What is printed together with a heading: the lines below it, and the first item, row or entry of what follows them. */
export function splitFirst(blocks: readonly Block[]): { first: readonly Block[]; rest: readonly Block[] } {
  const at = blocks.findIndex((block) => block.kind !== 'text' || isLong([block.text]));
  const block = blocks[at];
  if (!block) return { first: blocks, rest: [] };
  const [head, ...tail] = splitBlock(block);
  return { first: [...blocks.slice(0, at), head], rest: [...tail, ...blocks.slice(at + 1)] };
}

function splitBlock(block: Block): readonly [head: Block, ...tail: Block[]] {
  const cut = <Item>(items: readonly Item[], part: (some: readonly Item[]) => Block): [Block, ...Block[]] =>
    items.length > 1 ? [part(items.slice(0, 1)), part(items.slice(1))] : [block];
  switch (block.kind) {
    case 'list':
      return cut([...block.items.keys()], (some) => ({
        ...block,
        items: some.map((index) => block.items[index]!),
        also: some.map((index) => block.also?.[index]),
      }));
    case 'facts':
      return cut(block.facts, (facts) => ({ ...block, facts }));
    case 'entries':
      return cut(block.entries, (entries) => ({ ...block, entries }));
    case 'steps':
      return cut(block.steps, (steps) => ({ ...block, steps }));
    case 'form':
      return cut(block.questions, (questions) => ({ ...block, questions }));
    default:
      return [block];
  }
}

/** What is longer than this many characters may break over pages: on one page, it would leave half a page empty. */
const longest = 1200;

/** The class of a block, and whether it may break over pages. */
export function together(kind: string, texts: readonly string[]): string {
  return isLong(texts) ? `${kind} long` : kind;
}

function isLong(texts: readonly string[]): boolean {
  return texts.reduce((sum, line) => sum + line.length, 0) > longest;
}
