import type { Instrument } from '../../instrument/instrument.ts';
import { wordingFor } from '../../instrument/instrument.ts';
import { sources, responses } from '../../instrument/account.ts';
import { fillWording } from '../../instrument/wording.ts';
import { flagClasses, whoAnswers } from '../../instrument/structure.ts';
import { questionsOf } from '../../instrument/reading.ts';
import { defaultConfiguration } from '../../instrument/configuration.ts';
import { returnFromRun } from '../../instruments/return-from-run/index.ts';
import { doneStates } from '../../screening/talk.ts';
import { version as packageVersion } from '../../version.ts';
import { inAddress, nameOf, publishedOn, publisher, root } from './naming.ts';
import { extensionDefinitions, type Published, type StructureDefinition } from './extension-definitions.ts';

/** A list of codes and what they mean: FHIR R4. */
export interface CodeSystem extends Published {
  resourceType: 'CodeSystem';
  caseSensitive: true;
  content: 'complete';
  valueSet: string;
  count: number;
  concept: { code: string; display: string; definition?: string }[];
}

/** All codes of one system: FHIR R4. */
export interface ValueSet extends Published {
  resourceType: 'ValueSet';
  compose: { include: { system: string }[] };
}

/** A code, what it is called, and what it means where that is more. */
type Meaning = readonly [code: string, display: string | undefined, definition?: string | undefined];

/** The address of the definitions, and the language of their words. */
export interface DefinitionOptions {
  /** As in `toFHIR`. */
  readonly base?: string | undefined;
  /** The language of the words, BCP 47. The instrument's first language where it has no such wording. */
  readonly language?: string | undefined;
}

/**
 * What a server needs to know of the Bundles of `toFHIR`, to be loaded once: every code in them (CodeSystem, ValueSet) and
 * every extension (StructureDefinition) of this library; FHIR R4. Without an instrument, of the built-in one.
 */
export function fhirDefinitions(
  instrument: Instrument = returnFromRun,
  { base = root, language }: DefinitionOptions = {},
): readonly (CodeSystem | ValueSet | StructureDefinition)[] {
  const words = fillWording(wordingFor(instrument, language), defaultConfiguration(instrument).settings);
  const own = (name: string, title: string, meanings: readonly Meaning[]) =>
    systemAndSet({ path: name, title, meanings, version: packageVersion });
  const { id, version } = instrument;
  const date = publishedOn[`${id} ${version}`];
  const ofInstrument = (name: string, title: string, meanings: readonly Meaning[]) =>
    systemAndSet({ path: `${inAddress(id)}/${name}`, title: `${words.title}: ${title}`, meanings, version, date });
  const definitions = [
    ...own('sources', 'Whose word an account is', meant(sources, words.sources)),
    ...own('responses', 'How a question was responded to', [
      ['given', 'Given'],
      ...meant(responses.slice(1), words.responses),
    ]),
    ...own('flag-classes', 'How much a red flag weighs', meant(flagClasses, words.flagClasses)),
    ...own('results', 'What a screening comes to', [
      ['suggested-level', 'Suggested level', 'How soon to act, in the end. It is no finding.'],
      ['level-by-the-rules', 'Level by the rules', 'How soon to act, before the worker raised it.'],
      ['because', 'Because of', 'What brings a step.'],
    ]),
    ...own('tags', 'What a resource is not', [['not-a-finding', 'A screening guide, not validated: not a finding']]),
    ...own(
      'done-state',
      'What became of a call',
      doneStates.map((code): Meaning => [code, code.replaceAll('-', ' ')]),
    ),
    ...own(
      'who-answers',
      'Who answers a question',
      whoAnswers.map((code): Meaning => [code, code]),
    ),
    ...ofInstrument(
      'levels',
      'levels',
      instrument.levels.map((code): Meaning => [code, words.levels[code]?.name, words.levels[code]?.meaning]),
    ),
    ...ofInstrument(
      'flags',
      'red flags',
      instrument.flags.map(({ code }): Meaning => [code, words.flags[code]?.label, words.flags[code]?.rule]),
    ),
    ...ofInstrument(
      'steps',
      'steps',
      meant(
        instrument.steps.map(({ code }) => code),
        words.steps,
      ),
    ),
    ...questionsOf(instrument).flatMap(({ code, choices }) =>
      choices
        ? ofInstrument(
            `choices/${inAddress(code)}`,
            words.questions[code]?.label ?? code,
            meant(choices, words.questions[code]?.choices),
          )
        : [],
    ),
    ...extensionDefinitions(packageVersion),
  ];
  const start = base.replace(/\/+$/, '');
  return JSON.parse(
    JSON.stringify(definitions).replaceAll(`"${root}/`, () => `${JSON.stringify(start).slice(0, -1)}/`),
  ) as typeof definitions;
}

function meant(codes: readonly string[], words: Readonly<Record<string, string>> = {}): Meaning[] {
  return codes.map((code): Meaning => [code, words[code]]);
}

interface Listing {
  /** Below `CodeSystem/` and `ValueSet/`. */
  readonly path: string;
  readonly title: string;
  readonly version: string;
  readonly date?: string | undefined;
  readonly meanings: readonly Meaning[];
}

/** A system of codes, and the set of all of them. */
function systemAndSet({ path, title, version, date, meanings }: Listing): [CodeSystem, ValueSet] {
  const [url, valueSet] = [`${root}/CodeSystem/${path}`, `${root}/ValueSet/${path}`];
  const head = {
    // An id is 64 characters long at most, and the address says it all.
    id: path.replace(/[^A-Za-z0-9.-]+/g, '-').slice(-64),
    version,
    name: nameOf(path),
    title,
    status: 'active' as const,
    experimental: false as const,
    ...(date && { date }),
    publisher,
    description: title,
  };
  const concept = meanings.map(([code, display = code, definition]) => ({
    code,
    display,
    ...(definition && { definition }),
  }));
  return [
    {
      resourceType: 'CodeSystem',
      ...head,
      url,
      caseSensitive: true,
      valueSet,
      content: 'complete',
      count: concept.length,
      concept,
    },
    { resourceType: 'ValueSet', ...head, url: valueSet, compose: { include: [{ system: url }] } },
  ];
}
