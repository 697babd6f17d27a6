import { executeServerCommand } from '@web/test-runner-commands';

/** What Chromium gives to assistive technology for one thing on the page. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly states: Readonly<Record<string, unknown>>;
  /** Names of the groups around it, the nearest first. */
  readonly groups: readonly string[];
}

interface RawNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** The accessibility tree of the whole page in reading order; nothing where the browser is not Chromium. */
export async function accessibilityTree(): Promise<AccessibleNode[] | undefined> {
  const tree = await devtools<{ nodes: RawNode[] }>('Accessibility.getFullAXTree');
  if (!tree) return undefined;
  const byId = new Map(tree.nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: RawNode | undefined): RawNode[] =>
    node ? [node, ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id)))] : [];
  const groupsOf = (node: RawNode): string[] => {
    const parent = byId.get(node.parentId ?? '');
    if (!parent) return [];
    return [...(parent.role?.value === 'group' ? [parent.name?.value ?? ''] : []), ...groupsOf(parent)];
  };
  return inOrder(tree.nodes[0])
    .filter(({ ignored }) => !ignored)
    .map((node) => ({
      role: node.role?.value ?? '',
      name: node.name?.value ?? '',
      description: node.description?.value ?? '',
      states: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
      groups: groupsOf(node),
    }));
}

/** As for someone who has set their system so; without a feature, as before. False where that cannot be had. */
export async function emulateMedia(
  feature?: { name: 'forced-colors'; value: 'active' } | { name: 'prefers-contrast'; value: 'more' },
): Promise<boolean> {
  return (await devtools<object>('Emulation.setEmulatedMedia', { features: feature ? [feature] : [] })) !== false;
}

export async function devtools<Answer>(method: string, params: object = {}): Promise<Answer | false> {
  return executeServerCommand<Answer | false, object>('devtools', { method, params });
}
