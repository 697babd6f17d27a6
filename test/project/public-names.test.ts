import { describe, expect, it } from 'vitest';
import { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { elementManifest } from '../../src/packaging/manifest.ts';
import { publicNames } from '../../src/packaging/public-names.ts';

const names = publicNames();

describe('what the package exports', () => {
  it('is documented in the source, name by name', () => {
    expect(names.filter(({ text }) => text === '').map(({ name }) => name)).toEqual([]);
    expect(names.length).toBeGreaterThan(100);
  });

  it('reads with its types and what it throws', () => {
    const { declaration, text, kind } = names.find(({ name }) => name === 'parseAnswers')!;

    expect(kind).toBe('function');
    expect(declaration).toContain('(instrument: Instrument, data: unknown): Answers');
    expect(text).toContain('Throws {AnswersError}');
  });
});

describe('the manifest of the element', () => {
  const [element, ...events] = elementManifest().modules[0]!.declarations as unknown as readonly Described[];
  const namesOf = (part: readonly Named[] | undefined) => (part ?? []).map(({ name }) => name).toSorted();
  const fields = element!.members!.filter(({ kind }) => kind === 'field');

  it('names every property and attribute the class has, and no other', () => {
    expect(OpenDoorScreening.observedAttributes).toContain('lang');
    const options = [...OpenDoorScreening.elementProperties];
    const attributes = options
      .filter(([, { attribute }]) => attribute !== false)
      .map(([name, { attribute }]) => (typeof attribute === 'string' ? attribute : String(name).toLowerCase()));
    const properties = options.map(([name]) => String(name));

    expect(namesOf(element!.attributes)).toEqual([...attributes, 'lang'].toSorted());
    expect(namesOf(fields)).toEqual([...properties, 'formAssociated', 'unsaved', 'version'].toSorted());
  });

  it('names every event, with the class that is dispatched', () => {
    expect(namesOf(element!.events)).toHaveLength(9);
    for (const { type } of element!.events!) expect(namesOf(events)).toContain(type!.text);
  });

  it('says of everything what it is for', () => {
    const { members, attributes, slots, cssParts, cssProperties, cssStates } = element!;
    for (const part of [members, attributes, slots, cssParts, cssProperties, cssStates, element!.events]) {
      expect(part!.length).toBeGreaterThan(0);
      expect(part!.filter(({ description }) => !description)).toEqual([]);
    }
    for (const { default: value } of cssProperties!)
      expect(value).toMatch(/^(light-dark\(#|var\(--open-door-|[\d.]+(em|px)?$|inherit$|medium$|normal$)/);
  });
});

interface Named {
  readonly name: string;
  readonly kind?: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

interface Described extends Named {
  readonly members?: readonly Named[];
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
}
