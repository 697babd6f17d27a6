import { expect, test } from '@jest/globals';
import 'open-door-screening/define';

test('the page gets the record of a whole talk', async () => {
  const screening = document.createElement('open-door-screening');
  Object.assign(screening, { caseReference: '2026-041', prefill: { age: 15 } });
  document.body.append(screening);

  const told = [];
  screening.addEventListener('screening-complete', ({ record }) => told.push(record));
  screening.addEventListener('screening-error', ({ error }) => told.push(error));
  while (told.length === 0) {
    screening.shadowRoot.querySelector('[part~=primary-button]')?.click();
    await new Promise((resolve) => setTimeout(resolve));
  }

  const [record] = told;
  expect(record).not.toBeInstanceOf(Error);
  expect(record.caseReference).toBe('2026-041');
  expect(record.answers.age[0].value).toBe(15);
}, 120_000);
