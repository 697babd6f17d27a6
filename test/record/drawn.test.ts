import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { expect, it } from 'vitest';
import { sheetView } from '../../src/element/paper/sheet-view.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import { caseNames, recordOfCase } from '../paper/case-records.ts';

it.each(caseNames)(
  'Paper shows the number of a contact that its step is named after, or what to do: %s',
  async (name) => {
    const record = recordOfCase(name);
    const calls = record.assessment.steps.filter(({ contact }) => contact);
    for (const [index, step] of calls.entries())
      step.contact = {
        code: step.contact!.code,
        name: step.title,
        ...(index % 2 ? { phone: `555-01${index}` } : { missing: `Ask for contact ${index}.` }),
      };
    for (const kind of ['whole', 'summary'] as const) {
      const drawn = await collectResult(render(sheetView(recordSheet(record, { kind, timeZone: 'UTC' }))));
      for (const { contact } of calls) expect(drawn).toContain(contact!.phone ?? contact!.missing);
    }
  },
);
