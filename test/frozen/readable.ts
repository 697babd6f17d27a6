import type { Block, FHIRBundle, Sheet } from 'open-door-screening';

/** A paper, from top to bottom: what it is made of, and each text on a line of its own. */
export function sheetLines({ title, fileTitle, foot, sections }: Sheet): string[] {
  return [
    `# ${title}`,
    `file: ${fileTitle}`,
    `foot: ${foot}`,
    ...sections.flatMap((section) => [
      '',
      `${section.within ? '###' : '##'} ${section.title ?? ''} [${section.code}]`,
      ...section.blocks.flatMap(blockLines),
    ]),
  ];
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return [block.strong ? `**${block.text}**` : block.text];
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'facts':
      return block.facts.flatMap(({ term, asked, texts }) => [
        `${term}:`,
        ...(asked ? [`    “${asked}”`] : []),
        ...texts.map((text) => `    ${text}`),
      ]);
    case 'entries':
      return block.entries.flatMap(({ title, texts }) => [`- ${title}`, ...texts.map((text) => `    ${text}`)]);
    case 'steps':
      return block.steps.flatMap(({ number, title, by, calls, because }) => [
        [`${number}. ${title}`, by].filter(Boolean).join(' · '),
        ...calls.flatMap(({ box, contact, missing, links, points, done, lines }) => [
          ['   ', `[${box}]`, contact, missing].filter(Boolean).join(' '),
          ...links.map(({ text, href }) => `        ${text} <${href}>`),
          ...points.map(({ text, beside }) => `        - ${[text, ...beside].join(' – ')}`),
          ...done.map((line) => `        ${line}`),
          ...lines.map((label) => `        ____ ${label}`),
        ]),
        ...(because ? [`    ${because}`] : []),
      ]);
    case 'lines':
      return block.labels.map((label) => `____ ${label}`);
    case 'form':
      // Whatever a question has beside these is written out too.
      return block.questions.flatMap(({ number: _number, mark, prompt, choices, noAnswer, hints, ...rest }) => [
        `${mark} ${prompt}`,
        ...hints.map((hint) => `    ${hint}`),
        ...[...choices, ...noAnswer].map(({ letter, text, goTo }) =>
          ['   ', letter ? `[${letter}]` : '[ ]', text, goTo && `→ ${goTo}`].filter(Boolean).join(' '),
        ),
        `    ${JSON.stringify(rest)}`,
      ]);
  }
}

/**
 * A Bundle: each resource under its kind and what it is about, each of its elements on a line, or on several. What is in the
 * `known` form is not written out again.
 */
export function fhirLines(bundle: FHIRBundle, known?: FHIRBundle): string[] {
  const { entry, ...head } = withReadableNames(bundle);
  const { item: knownItems } = (known ? withReadableNames(known).entry[0]!.resource : {}) as { item?: unknown };
  return [
    ...Object.entries(head).flatMap(([name, value]) => written(name, value)),
    ...entry.flatMap(({ fullUrl, resource }) => {
      const lines = Object.entries(resource).flatMap(([name, value]) =>
        knownItems && JSON.stringify(value) === JSON.stringify(knownItems)
          ? [`${name}: as in the first talk`]
          : written(name, value),
      );
      return ['', `## ${fullUrl}`, ...lines];
    }),
  ];
}

/** Identifiers are digests, and change with every word: each is called by what its resource is about, or counted. */
function withReadableNames(bundle: FHIRBundle): FHIRBundle {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { resource } of bundle.entry) {
    const { resourceType, id, code, identifier } = resource as Named;
    const about = code?.coding?.[0]?.code ?? (Array.isArray(identifier) ? identifier[0]?.value : undefined);
    const candidates = [about, ...Array.from({ length: bundle.entry.length }, (_, index) => String(index + 1))];
    const name = candidates.find((candidate) => candidate && !taken.has(`${resourceType}/${candidate}`))!;
    taken.add(`${resourceType}/${name}`);
    names.set(id, name);
  }
  const text = JSON.stringify(bundle)
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => names.get(id) ?? '…')
    .replaceAll('https://open-door-screening.example/fhir', '~');
  return JSON.parse(text) as FHIRBundle;
}

interface Named {
  readonly resourceType: string;
  readonly id: string;
  readonly code?: { readonly coding?: readonly { readonly code?: string }[] };
  readonly identifier?: readonly { readonly value?: string }[] | object;
}

/** On one line where it fits there, else each part on a line of its own. */
function written(name: string, value: unknown, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  const line = `${indent}${name}: ${JSON.stringify(value)}`;
  if (line.length <= 140) return [line];
  const within = (inner: string[]) => [`${indent}${name}:`, ...inner];
  if (typeof value === 'string') return within(value.split(/(?=<(?:p|li|h\d)>)/).map((part) => `${indent}  ${part}`));
  if (Array.isArray(value)) return within(value.flatMap((part: unknown) => written('-', part, depth + 1)));
  if (typeof value !== 'object' || value === null) return [line];
  return within(Object.entries(value).flatMap(([inner, part]) => written(inner, part, depth + 1)));
}
