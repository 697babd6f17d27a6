import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** A program with one small mistake in it. */
export interface Mutant {
  /** The file, from the project's folder. */
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
}

/** What a parser gives; what is not looked at is not named. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [name: string]: unknown;
}

const otherOperators: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};

const otherMethods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  min: 'max',
  max: 'min',
};

/** Methods that give as much as they take, when nothing is left out, sorted or added. */
const passingOn = new Set(['filter', 'toSorted', 'toReversed', 'trim', 'slice', 'padStart', 'replace', 'replaceAll']);

/** Every mistake that this makes in the files of a folder of `src`; words that people read are no program. */
export function mutantsOf(folder: string): Mutant[] {
  const files = globSync(`src/${folder}/**/*.ts`).filter((file) => !file.includes('/texts/'));
  return files.toSorted().flatMap(mutantsIn);
}

function mutantsIn(file: string): Mutant[] {
  const code = readFileSync(file, 'utf8');
  const found: Mutant[] = [];
  const put = ({ start, end }: Pick<Node, 'start' | 'end'>, to: string) => {
    const line = code.slice(0, start).split('\n').length;
    found.push({ file, line, start, end, from: code.slice(start, end), to });
  };
  const text = ({ start, end }: Node) => code.slice(start, end);

  function visit(value: unknown, parent?: Node): void {
    if (Array.isArray(value)) for (const each of value) visit(each, parent);
    if (!isNode(value)) return;
    mutate(value, parent);
    for (const [name, child] of Object.entries(value)) if (!isOfTypes(name, child)) visit(child, value);
  }

  function mutate(node: Node, parent?: Node): void {
    const part = (name: string) => node[name] as Node;
    switch (node.type) {
      case 'BinaryExpression':
      case 'LogicalExpression': {
        const other = otherOperators[node['operator'] as string];
        const [left, right] = [part('left'), part('right')];
        const at = code.indexOf(node['operator'] as string, left.end);
        if (other && at < right.start) put({ start: at, end: at + (node['operator'] as string).length }, other);
        break;
      }
      case 'UnaryExpression':
        if (node['operator'] === '!') put(node, text(part('argument')));
        break;
      case 'IfStatement':
      case 'ConditionalExpression':
        for (const to of ['true', 'false']) put(part('test'), to);
        break;
      case 'Literal':
        if (typeof node['value'] === 'boolean') put(node, String(!node['value']));
        if (typeof node['value'] === 'number') put(node, `(${text(node)} + 1)`);
        if (typeof node['value'] === 'string' && node['value'] !== '' && isExpression(node, parent)) put(node, `''`);
        break;
      case 'ArrayExpression':
        if ((node['elements'] as unknown[]).length > 0) put(node, '[]');
        break;
      case 'ExpressionStatement':
        if (part('expression').type === 'CallExpression') put(node, ';');
        break;
      case 'ChainExpression':
        break;
      case 'CallExpression': {
        const callee = part('callee');
        if (callee.type !== 'MemberExpression' || callee['computed']) break;
        const name = callee['property'] as Node;
        const method = text(name);
        if (otherMethods[method]) put(name, otherMethods[method]);
        if (passingOn.has(method)) put(node, text(callee['object'] as Node));
        break;
      }
    }
  }

  visit(parseSync(file, code).program);
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
}

/** Types are checked before anything runs. */
function isOfTypes(name: string, child: unknown): boolean {
  if (!isNode(child)) return /^(typeAnnotation|typeArguments|typeParameters|returnType)$/.test(name);
  return child.type.startsWith('TS') && !/^TS(As|Satisfies|NonNull)/.test(child.type);
}

/** Not the name of a file or of a property. */
function isExpression(node: Node, parent?: Node): boolean {
  if (!parent) return true;
  if (/^(Import|Export)/.test(parent.type)) return false;
  return !(parent.type === 'Property' && parent['key'] === node && parent['value'] !== node);
}
