import { defaultConfiguration, type Configuration } from '../instrument/configuration.ts';
import { isInstrument, type Instrument } from '../instrument/instrument.ts';

/** What a host has set, known to be whole and to fit together. */
export interface HostInput {
  readonly instrument: Instrument;
  readonly configuration: Configuration;
}

/**
 * Reads what a host has set: at once where there is nothing to check, else later, for what checks data is loaded only
 * where there is some.
 */
export function readHostInput(instrument: unknown, config: unknown): HostInput | Promise<HostInput> {
  if (isInstrument(instrument) && config === undefined)
    return { instrument, configuration: defaultConfiguration(instrument) };
  return checkHostInput(instrument, config);
}

async function checkHostInput(data: unknown, config: unknown): Promise<HostInput> {
  const { parseConfiguration, parseInstrument } = await import('./host-data.ts');
  const instrument = parseInstrument(data);
  return { instrument, configuration: parseConfiguration(instrument, config) };
}
