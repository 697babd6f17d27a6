/** What the plugins here read of a syntax tree. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly value?: unknown;
  readonly id?: Node | null;
  readonly key?: Node;
  readonly callee?: Node;
  readonly init?: Node | null;
  readonly test?: Node;
  readonly left?: Node;
  readonly property?: Node;
  readonly source?: Node;
  readonly body?: Node;
  readonly properties?: readonly Node[];
  readonly arguments?: readonly Node[];
}

/** A node and all nodes in it; not those in one that `isWhole` takes as it is. */
export function* nodesIn(node: Node, isWhole: (node: Node) => boolean = () => false): Generator<Node> {
  yield node;
  if (isWhole(node)) return;
  for (const part of Object.values(node).flat()) if (isNode(part)) yield* nodesIn(part, isWhole);
}

/** The code with some of its nodes replaced by other text. */
export function replaced(code: string, texts: readonly (readonly [node: Node, text: string])[]): string {
  return texts
    .toSorted(([one], [other]) => other.start - one.start)
    .reduce((before, [{ start, end }, text]) => before.slice(0, start) + text + before.slice(end), code);
}

/** The code with what is to be instead of some of its nodes, or of a part of them; nothing in these is looked at. */
export function rewritten(
  code: string,
  root: unknown,
  instead: (node: Node) => readonly [node: Node, text: string] | undefined,
): string {
  const nodes = nodesIn(root as Node, (node) => instead(node) !== undefined);
  return replaced(
    code,
    [...nodes].flatMap((node) => {
      const part = instead(node);
      return part ? [part] : [];
    }),
  );
}

/** What something is called where it is declared. */
export function nameOf({ id, key }: Node): string {
  return (id ?? key)?.name ?? '';
}

/** The block of a function or class, or of a method, property or variable that is one. */
export function bodyOf({ type, value, init, body }: Node): Node | undefined {
  if (type === 'MethodDefinition' || type === 'Property') return bodyOf((value ?? {}) as Node);
  if (type === 'VariableDeclarator') return init ? bodyOf(init) : undefined;
  return /Function|^Class(Decl|Expr)/.test(type ?? '') ? body : undefined;
}

/** What an error of a library says to those who use it wrongly. One that passes on what was thrown elsewhere says so still. */
export function messageOf({ type, callee, arguments: [message] = [] }: Node, code: string): Node | undefined {
  const isMessage = /^(New|Call)Expression$/.test(type) && callee?.name === 'Error' && message;
  return isMessage && !code.slice(message.start, message.end).includes('.message') ? message : undefined;
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && 'type' in part;
}
