import { readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type { Attribute, ClassMember, CustomElement, Package } from 'custom-elements-manifest/schema';
import { levelStyles } from '../element/styles/level.ts';
import { tokens } from '../element/styles/tokens.ts';

const sources = ['events', 'host-properties', 'open-door-screening'].map((name) => `src/element/${name}.ts`);
/** A class with what the analyzer says of it as an element. */
type Element = CustomElement & { readonly kind: 'class'; readonly name: string };

/** The element as the package gives it: what a host can set, listen to, call and style, read from the source. */
export function elementManifest(): Package {
  const modules = sources.map((path) =>
    ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const { schemaVersion, modules: read } = create({ modules, plugins: litPlugin(), context: { dev: false } });
  const classes = read.flatMap(({ declarations = [] }) => declarations);
  const element = classes.find((declaration) => 'tagName' in declaration) as Element;
  const events = classes.filter(({ name }) => name.endsWith('Event'));
  return {
    schemaVersion,
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: 'dist/element.js',
        declarations: [publicPart(element), ...events],
        exports: [element, ...events].map(({ name }) => ({ kind: 'js', name, declaration: { name } })),
      },
      {
        kind: 'javascript-module',
        path: 'dist/define.js',
        exports: [
          {
            kind: 'custom-element-definition',
            name: element.tagName!,
            declaration: { name: element.name, module: 'dist/element.js' },
          },
        ],
      },
    ],
  };
}

/** Without what the class has for itself and for its base class alone. */
function publicPart(element: Element): Element {
  const { members = [], attributes = [], events = [], cssProperties = [] } = element;
  return {
    ...element,
    superclass: { name: 'LitElement', package: 'lit' },
    members: members.filter(isForHosts).map(withoutInheritance),
    attributes: attributes.map(withoutInheritance).map(describe),
    events: events.filter(({ description }) => description).map(withoutInheritance),
    cssProperties: cssProperties.map((property) => ({ ...property, default: defaultOf(property.name) })),
  };
}

function isForHosts({ name, privacy, description }: ClassMember): boolean {
  const isTheirs = privacy === undefined || privacy === 'public';
  return isTheirs && !name.startsWith('#') && !name.endsWith('Callback') && description !== undefined;
}

function describe(attribute: Attribute): Attribute {
  return attribute.name === 'lang' ? { ...attribute, description: 'The language it speaks: `en` or `es`.' } : attribute;
}

function withoutInheritance<Part extends object>(part: Part): Part {
  const { inheritedFrom: _, ...rest } = part as Part & { inheritedFrom?: unknown };
  return rest as Part;
}

/** What a custom property is where the host sets nothing: the last of its uses, which knows light and dark. */
function defaultOf(name: string): string {
  const uses = `${tokens.cssText}${levelStyles.cssText}`.matchAll(new RegExp(`var\\(${name}, (.+)\\)[;\\s]`, 'g'));
  return ([...uses].at(-1)?.[1] ?? '').replace('var(--', 'var(--open-door-');
}
