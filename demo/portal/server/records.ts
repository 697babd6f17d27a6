import { asOf, parseRecord, type ScreeningRecord } from 'open-door-screening/headless';
import * as z from 'zod';
import { all, type KeptRecord, type Vault } from './vault.ts';

/** The key of one version; those of a record are in their order. */
export function recordKey(id: string, version: number): string {
  return `${id}/${String(version).padStart(6, '0')}`;
}

/** A record as it is now: its last version. */
export async function lastVersion(vault: Vault, id: string): Promise<KeptRecord | undefined> {
  return (await all(vault.list('record', `${id}/`))).at(-1)?.content;
}

/** Every record as it is now, one at a time. */
export async function* lastVersions(vault: Vault): AsyncIterable<KeptRecord> {
  let last: KeptRecord | undefined;
  for await (const { content } of vault.list('record')) {
    if (last && last.record.id !== content.record.id) yield last;
    last = content;
  }
  if (last) yield last;
}

/** What a page shows of each record, and what the others are found by. */
export const filterSchema = z.object({
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  level: z.string().optional(),
  case: z.string().optional(),
});

export type Filter = z.infer<typeof filterSchema>;

/** The records that a page shows, and exports in the same way. Days are those of the place of the talk. */
export async function* recordsShown(vault: Vault, { from, until, level, case: reference }: Filter) {
  for await (const kept of lastVersions(vault)) {
    const record = parseRecord(kept.record);
    const day = heldAt(record).slice(0, 10);
    if (from && day < from) continue;
    if (until && day > until) continue;
    if (level && record.level.final !== level) continue;
    if (reference && !kept.caseReference.toLowerCase().includes(reference.toLowerCase())) continue;
    yield { ...kept, record };
  }
}

export function heldAt(record: ScreeningRecord): string {
  return record.sessions[0]?.startedAt ?? asOf(record);
}

/** A line of a list, with no answer in it. */
export function summaryOf({ caseReference, version, record, by, at, isInvented }: KeptRecord) {
  const { id, fingerprint, level, words, paper, completedAt, amendments } = record;
  return {
    id,
    fingerprint,
    caseReference,
    version,
    by,
    at,
    isInvented,
    heldAt: heldAt(record),
    completedAt,
    level: level.final,
    levelName: words.levels.find(({ code }) => code === level.final)?.name ?? level.final,
    daysAway: paper.episode?.daysAway,
    corrections: amendments.length,
    language: record.language,
  };
}

export type RecordSummary = ReturnType<typeof summaryOf>;
