import * as z from 'zod/mini';
import { kioskSchema } from '../../src/kiosk/settings-schema.ts';

/** As much of a JSON Schema as the settings of the kiosk take. */
export interface SettingSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SettingSchema>>;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
}

/** What an office may set in `kiosk.json`, with bounds and defaults. */
export const kioskJsonSchema = z.toJSONSchema(kioskSchema, { io: 'input', unrepresentable: 'any' }) as SettingSchema;

/** What is so where an office has set nothing. */
export const kioskDefaults = defaultsIn(kioskJsonSchema) as object;

function defaultsIn({ properties, default: standard }: SettingSchema): unknown {
  if (!properties) return standard;
  const entries = Object.entries(properties).map(([key, schema]) => [key, defaultsIn(schema)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
