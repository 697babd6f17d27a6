import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { accountsTable, csvTable, ndjsonLine, toFHIR, type ScreeningRecord } from 'open-door-screening/headless';
import * as z from 'zod';
import { log } from '../log.ts';
import { filterSchema, recordsShown } from '../records.ts';
import type { Vault } from '../vault.ts';

type Records = AsyncIterable<{ readonly record: ScreeningRecord }>;

/** The forms of an export: each is written record by record, so that no more than one is in memory. */
const forms = {
  csv: {
    type: 'text/csv; charset=utf-8',
    file: 'screenings.csv',
    write: (records: Records) => rows(records, csvTable()),
  },
  accounts: {
    type: 'text/csv; charset=utf-8',
    file: 'accounts.csv',
    write: (records: Records) => rows(records, accountsTable()),
  },
  ndjson: { type: 'application/x-ndjson', file: 'screenings.ndjson', write: lines },
  fhir: { type: 'application/fhir+json', file: 'screenings.fhir.json', write: bundle },
};

const params = z.object({ form: z.enum(['csv', 'accounts', 'ndjson', 'fhir']) });

export function exportRoutes(app: FastifyInstance, vault: Vault): void {
  app.get('/exports/:form', { config: { roles: ['supervisor', 'clerk'] } }, async (request, reply) => {
    const { type, file, write } = forms[params.parse(request.params).form];
    const filter = filterSchema.parse(request.query);
    await log(vault, request, { action: 'exported' });
    return reply
      .type(type)
      .header('Content-Disposition', `attachment; filename="${file}"`)
      .send(Readable.from(write(recordsShown(vault, filter)), { objectMode: false }));
  });
}

async function* rows(records: Records, { head, row }: ReturnType<typeof csvTable>) {
  yield head;
  for await (const { record } of records) yield row(record);
}

async function* lines(records: Records) {
  for await (const { record } of records) yield ndjsonLine(record);
}

/** One collection; what several records share, such as the form that was asked, is in it once. */
async function* bundle(records: Records) {
  const written = new Set<string>();
  yield '{"resourceType":"Bundle","type":"collection","entry":[';
  for await (const { record } of records)
    for (const entry of toFHIR(record).entry) {
      if (written.has(entry.fullUrl)) continue;
      yield `${written.size > 0 ? ',\n' : '\n'}${JSON.stringify(entry)}`;
      written.add(entry.fullUrl);
    }
  yield ']}\n';
}
