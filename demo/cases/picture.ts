import dagre from '@dagrejs/dagre';
import { svg, type TemplateResult } from 'lit';
import type { Graph, GraphNode, NodeKind } from './graph.ts';

const height = 32;
const margin = 12;
/** Longer texts are cut in the picture; whole they are in its words, and where the pointer is. */
const longest = 34;
const letter = 8.4;

interface Placed extends GraphNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly shown: string;
}

interface Line {
  readonly from: string;
  readonly to: string;
  readonly kind: 'next' | 'when';
  readonly path: string;
}

/** A graph with places for all that is in it. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Placed[];
  readonly lines: readonly Line[];
}

export function layoutOf({ nodes, edges, direction }: Graph): Layout {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({
    rankdir: direction,
    nodesep: 10,
    ranksep: direction === 'LR' ? 110 : 26,
    marginx: margin,
    marginy: margin,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const shown = new Map(
    nodes.map(({ id, text }) => [id, text.length > longest ? `${text.slice(0, longest - 1)}…` : text]),
  );
  if (direction === 'LR') inColumns(graph, nodes);
  for (const { id } of nodes) graph.setNode(id, { width: shown.get(id)!.length * letter + 24, height });
  for (const { from, to, kind } of edges) graph.setEdge(from, to, { kind, weight: kind === 'next' ? 3 : 1 });
  dagre.layout(graph);
  const placed = nodes.map((node) => {
    const { x, y, width } = graph.node(node.id) as { x: number; y: number; width: number };
    return { ...node, x, y, width, shown: shown.get(node.id)! };
  });
  const { width = 0, height: whole = 0 } = graph.graph() as { width?: number; height?: number };
  // What nobody sees takes no room at the sides.
  const left = Math.min(...placed.map(({ x, width: own }) => x - own / 2)) - margin;
  const right = Math.max(...placed.map(({ x, width: own }) => x + own / 2)) + margin;
  return {
    width: direction === 'LR' ? right - left : width,
    height: whole,
    nodes: placed.map((node) => ({ ...node, x: node.x - (direction === 'LR' ? left : 0) })),
    lines: edges.map(({ from, to, kind }) => {
      const { points = [] } = graph.edge(from, to) as { points?: { x: number; y: number }[] };
      const moved = points.map(({ x, y }) => ({ x: x - (direction === 'LR' ? left : 0), y }));
      return { from, to, kind, path: pathThrough(moved) };
    }),
  };
}

/** Questions are in a column at the left, steps in one at the right; two invisible nodes pull them there. */
function inColumns(graph: InstanceType<typeof dagre.graphlib.Graph>, nodes: readonly GraphNode[]): void {
  for (const id of ['first', 'last']) graph.setNode(id, { width: 1, height: 1 });
  for (const { id, kind } of nodes) {
    if (kind === 'question') graph.setEdge('first', id, { weight: 50 });
    if (kind === 'step') graph.setEdge(id, 'last', { weight: 50 });
  }
}

/** A line through the points, round at each. */
function pathThrough([first, ...points]: readonly { x: number; y: number }[]): string {
  if (!first) return '';
  const at = ({ x, y }: { x: number; y: number }) => `${Math.round(x)} ${Math.round(y)}`;
  const last = points.at(-1);
  const bends = points.slice(0, -1).map((point, index) => {
    const next = points[index + 1]!;
    return `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  });
  return `M${at(first)}${bends.join('')}${last ? `L${at(last)}` : ''}`;
}

export interface Drawn {
  readonly zoom: number;
  /** What of it is answered, or follows. */
  readonly lit: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
  readonly name: string;
}

export function drawing(
  { width, height: whole, nodes, lines }: Layout,
  { zoom, lit, found, name }: Drawn,
): TemplateResult {
  const isLit = (id: string) => lit.has(id);
  // Highlighted lines are drawn above the others.
  const inOrder = [...lines].sort((left, right) => Number(isBoth(left)) - Number(isBoth(right)));
  function isBoth({ from, to }: Line): boolean {
    return isLit(from) && isLit(to);
  }
  return svg`<svg
    role="img"
    aria-label=${name}
    viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(whole)}"
    width=${Math.ceil(width * zoom)}
    height=${Math.ceil(whole * zoom)}
  >
    ${inOrder.map((line) => svg`<path class="line ${line.kind} ${isBoth(line) ? 'lit' : ''}" d=${line.path} />`)}
    ${nodes.map(
      ({ id, kind, x, y, width: own, shown, text }) => svg`<g
        class="node ${kind} ${isLit(id) ? 'lit' : ''} ${found.has(id) ? 'found' : ''}"
        data-id=${id}
        transform="translate(${Math.round(x - own / 2)} ${Math.round(y - height / 2)})"
      >
        <title>${text}</title>
        <rect width=${Math.round(own)} height=${height} rx=${roundOf(kind)} />
        <text x="12" y="21">${shown}</text>
      </g>`,
    )}
  </svg>`;
}

/** What is asked is round, what follows has corners: the kinds differ without their colours. */
function roundOf(kind: NodeKind): number {
  return kind === 'question' ? 16 : kind === 'card' || kind === 'topic' ? 0 : 6;
}
