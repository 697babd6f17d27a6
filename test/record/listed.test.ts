import { expect, it } from 'vitest';
import type { Account } from '../../src/instrument/account.ts';
import { answersListed } from '../../src/record/listed.ts';

const at = '2026-11-20T10:00:00Z';
const said = (value: string | readonly string[]): Account => ({ source: 'youth', response: 'given', value, at });

it('A page that holds some questions has no other one, and of some only the choices that are listed', () => {
  const listed = [
    { question: 'who' },
    { question: 'held', choices: ['phone'] },
    { question: 'hurt', choices: ['hurt'] },
  ];
  const answers = {
    who: [said('friends')],
    held: [said(['phone', 'money'])],
    hurt: [said(['scared'])],
    owed: [said('yes')],
  };

  expect(answersListed(listed, answers)).toEqual({ who: [said('friends')], held: [said(['phone'])] });
});
