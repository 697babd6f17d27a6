import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import spanish from '../../src/languages/es/index.ts';
import { registerLanguage } from '../../src/languages/registry.ts';
import type { Account, Answers } from '../../src/instrument/account.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { parseInstrument, withWording } from '../../src/instrument/parse-instrument.ts';
import type { ConfigurationInput } from '../../src/instrument/parse-configuration.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import type { Draft } from '../../src/screening/draft.ts';
import { migratedConfiguration, migratedInstrument } from './migrated.ts';

/** The built-in instrument in every language it has. */
registerLanguage(spanish);
export const builtIn: Instrument = withWording(returnFromRun, spanish.returnFromRun);

/** A record or a draft as an earlier version wrote it. */
export interface Kept<Data> {
  readonly name: string;
  readonly data: Data;
}

/** A folder for each version that has left something here. */
export const versions: readonly string[] = readdirSync(import.meta.dirname).filter((name) => /^\d/.test(name));

export const pathOf = (...names: readonly string[]): string => join(import.meta.dirname, ...names);

export function recordsOf(version: string): Kept<ScreeningRecord>[] {
  return keptIn<ScreeningRecord>(version, 'records');
}

export function draftsOf(version: string): Kept<Draft>[] {
  return keptIn<Draft>(version, 'drafts');
}

/** What the page of an agency sets on the element today, by the agency of a record or draft. */
export function hostOf(
  version: string,
  { agency }: { readonly agency?: string | undefined },
): { readonly instrument: Instrument; readonly config?: ConfigurationInput | undefined } {
  const file = `${agency?.toLowerCase().replace(/\W+/g, '-')}.json`;
  const hosts = keptIn<{ instrument?: unknown; config?: ConfigurationInput }>(version, 'hosts');
  const { instrument, config } = hosts.find(({ name }) => name === file)?.data ?? {};
  return {
    instrument: instrument ? parseInstrument(migratedInstrument(instrument)) : builtIn,
    config: config && migratedConfiguration(config),
  };
}

/** Every account with its question. */
export function accountsIn(answers: Answers): (Account & { readonly question: string })[] {
  return Object.entries(answers).flatMap(([question, accounts]) =>
    accounts.map((account) => ({ question, ...account })),
  );
}

function keptIn<Data>(version: string, folder: string): Kept<Data>[] {
  return readdirSync(pathOf(version, folder))
    .sort()
    .map((name) => ({ name, data: JSON.parse(readFileSync(pathOf(version, folder, name), 'utf8')) as Data }));
}
