import type { Protocol } from 'puppeteer-core';

type Node = Protocol.Accessibility.AXNode;

/** Left out with all their content. */
const left = new Set(['InlineTextBox', 'ListMarker', 'LineBreak']);

const controls = new Set(['radio', 'checkbox', 'textbox', 'combobox']);

/** What Chromium has for its own use, or for how text is set: its content counts. */
const passedOver = new Set([
  'RootWebArea',
  'none',
  'generic',
  'genericContainer',
  'listitem',
  'paragraph',
  'strong',
  'emphasis',
  'LabelText',
  'Legend',
  'DescriptionList',
  'DescriptionListTerm',
  'DescriptionListDetail',
  'Iframe',
]);

/** States that are said, in this order. */
const states = ['level', 'checked', 'expanded', 'invalid', 'disabled', 'required', 'selected', 'focused'];

/** Roles of one kind that Chromium calls by other names from version to version. */
const called: Readonly<Record<string, string>> = {
  DisclosureTriangle: 'disclosure',
  DisclosureTriangleGrouped: 'disclosure',
  Details: 'details',
  StaticText: 'text',
};

/** What assistive technology is given: a line for each thing with its role, name and states; what it holds is indented. */
export function treeLines(nodes: readonly Node[]): string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  // `said`: what a name has said already, and is not said again.
  const linesOf = (node: Node, depth: number, said: string): string[] => {
    const role = String(node.role?.value);
    const name = plain(node.name?.value);
    const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    const within = (inner: number, heard: string) => children.flatMap((child) => linesOf(child, inner, heard));
    if (left.has(role) || (role === 'StaticText' && (name === '' || said.includes(name)))) return [];
    if (node.ignored || passedOver.has(role) || (role === 'group' && name === '')) {
      // The words of a label are the name of the control inside it.
      const labelled = children.filter((child) => controls.has(String(child.role?.value)));
      return within(depth, [said, ...labelled.map((child) => plain(child.name?.value))].join(' '));
    }
    const line = [called[role] ?? role, name && `"${name}"`, ...statesOf(node)].filter(Boolean).join(' ');
    return ['  '.repeat(depth) + line, ...within(depth + 1, `${name} ${plain(node.value?.value)}`)];
  };
  return nodes.length > 0 ? linesOf(nodes[0]!, 0, '') : [];
}

function statesOf({ role, properties = [], value }: Node): string[] {
  const found = new Map(properties.map((property) => [property.name as string, property.value.value as unknown]));
  const said = states.flatMap((state) => {
    const is = found.get(state);
    if (is === undefined || is === false || is === 'false') return [];
    if (state === 'level' && role?.value !== 'heading') return [];
    return is === true || is === 'true' ? [state] : [`${state} ${JSON.stringify(is).replaceAll('"', '')}`];
  });
  const text = plain(value?.value);
  return text ? [...said, `= "${text}"`] : said;
}

function plain(text: unknown): string {
  return typeof text === 'string' || typeof text === 'number' ? String(text).replace(/\s+/g, ' ').trim() : '';
}
