import { readFileSync, writeFileSync } from 'node:fs';
import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { screeningMachine } from '../../src/screening/machine.ts';

/** One step of a machine: on an event, or at once, from a phase to another or staying there. */
export interface Step {
  readonly from: AnyStateNode;
  /** Absent: it stays. */
  readonly to: AnyStateNode | undefined;
  /** Event, guard, and what it does where it stays: "raise [it raises the level]". */
  readonly label: string;
  /** For people who read a failing test: "review: back → moving". */
  readonly text: string;
  readonly transition: AnyTransitionDefinition;
}

/** Names of the phases that last. */
export const phases: readonly string[] = nodesOf(screeningMachine.root)
  .filter((node) => node.type !== 'compound' && !node.always?.some(({ guard }) => guard === undefined))
  .map(({ key }) => key);

export function nameOf({ value }: Pick<AnyMachineSnapshot, 'value'>): string {
  return typeof value === 'string' ? value : Object.values<string>(value)[0]!;
}

export function stepsOf(machine: AnyStateMachine): Step[] {
  return nodesOf(machine.root).flatMap((from) => {
    const always = from.always ?? [];
    return [...[...from.transitions.values()].flat(), ...always].map((transition) => {
      const { eventType, guard, target } = transition;
      const to = target?.[0];
      const order = always.includes(transition) ? `${always.indexOf(transition) + 1}.` : '';
      const condition = guard !== undefined ? `[${typeOf(guard)}]` : order && '[otherwise]';
      const label = [order, nameOfEvent(eventType), condition].filter(Boolean).join(' ');
      return { from, to, label, text: `${from.key}: ${label} → ${to?.key ?? 'stays'}`, transition };
    });
  });
}

/** The machine as a Mermaid state diagram. What is refused is left out: it changes nothing. */
export function diagramOf(machine: AnyStateMachine): string {
  const steps = stepsOf(machine).filter(({ transition }) => !isRefusal(transition));
  const draw = (parent: AnyStateNode): string[] => {
    const children = Object.values(parent.states);
    return [
      ...(parent.type === 'parallel' ? [] : [`[*] --> ${parent.initial.target[0]!.key}`]),
      ...children
        .filter(({ type }) => type === 'compound')
        .flatMap((child) => [`state ${child.key} {`, ...indent(draw(child)), '}']),
      ...drawArrows(steps.filter((step) => parentOf(step) === parent && !isInside(step))),
      ...children.flatMap((child) =>
        drawNote(
          child,
          steps.filter(({ from, to }) => from === child && (!to || isInside({ from, to }))),
        ),
      ),
    ];
  };
  return ['stateDiagram-v2', 'direction LR', ...draw(machine.root)].join('\n  ');
}

/** What XState calls an event of an actor that the machine runs, in words. */
function nameOfEvent(eventType: string): string {
  return eventType
    .replace(/^xstate\.done\.actor\.(\w+)$/, '$1 is done')
    .replace(/^xstate\.error\.actor\.(\w+)$/, '$1 fails')
    .replace(/^xstate\.snapshot\.(\w+)$/, '$1 changes');
}

/** One arrow from a phase to another, whatever number of steps lead there. */
function drawArrows(steps: readonly Step[]): string[] {
  const arrows = new Map<string, string[]>();
  for (const { from, to, label } of steps) {
    const arrow = `${from.key} --> ${to!.key}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), label]);
  }
  return [...arrows].map(([arrow, labels]) => `${arrow}: ${labels.join(', ')}`);
}

/** What can happen anywhere in a phase without leaving it. */
function drawNote(node: AnyStateNode, steps: readonly Step[]): string[] {
  const lines = steps.map(({ to, label }) => (to ? `${label} → ${to.key}` : label));
  return lines.length === 0 ? [] : [`note right of ${node.key}`, ...indent(lines), 'end note'];
}

function isInside({ from, to }: Pick<Step, 'from' | 'to'>): boolean {
  return to !== undefined && ancestorsOf(to).includes(from);
}

/** The innermost phase that holds both ends of a step. */
function parentOf({ from, to }: Step): AnyStateNode | undefined {
  if (!to) return undefined;
  const around = ancestorsOf(from);
  return ancestorsOf(to).find((node) => around.includes(node));
}

function ancestorsOf({ parent }: AnyStateNode): AnyStateNode[] {
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

function isRefusal({ guard, actions }: AnyTransitionDefinition): boolean {
  return guard === undefined && actions.some((action) => typeOf(action) === 'refuse');
}

function typeOf(part: unknown): string {
  return typeof part === 'string' ? part : String((part as { type?: unknown }).type);
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** The diagram that a README shows, and the one of the machine as it is; `UPDATE_DIAGRAM=1` writes it there first. */
export function diagramsOf(readme: URL, machine: AnyStateMachine): { readonly shown: string; readonly drawn: string } {
  const between = /(<!-- diagram: .*? -->\n)([\s\S]*?)(<!-- end of diagram -->)/;
  const drawn = `\n\`\`\`mermaid\n${diagramOf(machine)}\n\`\`\`\n\n`;
  const text = readFileSync(readme, 'utf8');
  if (process.env['UPDATE_DIAGRAM'])
    writeFileSync(
      readme,
      text.replace(between, (_, begin: string, __, end: string) => begin + drawn + end),
    );
  return { shown: between.exec(readFileSync(readme, 'utf8'))?.[2] ?? '', drawn };
}
