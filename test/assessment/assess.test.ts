import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { AnswersError, ConfigurationError } from '../../src/instrument/problems.ts';
import type { Account } from '../../src/instrument/account.ts';
import { fill } from '../../src/instrument/wording.ts';
import { instrumentWhere, small } from '../instrument/small.ts';
import { answers, assessed, at, calm, codesOf, from, given, notGiven, returnFromRun, told } from './helpers.ts';

const words = returnFromRun.wording['en']!;
const flag = (result: ReturnType<typeof assessed>, code: string) => result.flags.find((one) => one.code === code);

describe('a raised flag', () => {
  it('carries its class, its words, the accounts that raised it, and the passage it rests on', () => {
    const said = told('school nurse', at('2026-11-20T09:15:00.000-05:00', given('abuse-history', 'yes')));
    const account = { ...said.account, note: 'Told on the phone.' };
    const result = assess(returnFromRun, { 'abuse-history': [account] });

    expect(flag(result, 'sexual-abuse-history')).toEqual({
      code: 'sexual-abuse-history',
      class: 'vulnerability',
      label: words.flags['sexual-abuse-history']?.label,
      rule: words.flags['sexual-abuse-history']?.rule,
      because: [{ question: 'abuse-history', ...account }],
      passage: words.passages['sign-1'],
    });
  });

  it('has no passage where it rests on none', () => {
    expect(flag(assessed([given('marks', 'brand-or-name')]), 'branding')).not.toHaveProperty('passage');
  });

  it('names the accounts that raised it and no others, by question, then source, then teller', () => {
    const result = assessed([
      told('sister', given('leave', 'no')),
      told('brother', given('leave', 'no')),
      from('record', given('leave', 'no')),
      from('worker', notGiven('leave', 'unknown')),
      given('leave', 'sometimes'),
      given('call', 'yes'),
      from('other', given('call', 'no')),
    ]);

    expect(
      flag(result, 'movement-controlled')?.because.map(({ question, source, who }) => [question, who ?? source]),
    ).toEqual([
      ['leave', 'record'],
      ['leave', 'brother'],
      ['leave', 'sister'],
      ['call', 'other'],
    ]);
  });

  it('names an account once, even where two of its clauses rest on it', () => {
    const result = assessed([given('left', 'not-safe-there', 'asked-to-leave'), given('home', 'unstable-housing')]);

    expect(flag(result, 'unstable-home')?.because.map(({ question }) => question)).toEqual(['home', 'left']);
  });

  it('names the accounts that differ', () => {
    const result = assessed([given('leave', 'yes'), told('brother', given('leave', 'no')), given('safe', 'safe')]);

    expect(flag(result, 'accounts-differ')?.because.map(({ question, source }) => [question, source])).toEqual([
      ['leave', 'youth'],
      ['leave', 'other'],
    ]);
  });

  it('names none where it rests on what was not said', () => {
    const result = assessed([given('safe', 'safe')]);

    expect(flag(result, 'not-enough-information')?.because).toEqual([]);
    expect(flag(result, 'current-run')?.because).toEqual([]);
  });

  it('names the ages, where they matter', () => {
    const result = assessed([given('partner', 'adult'), given('age', 15), from('youth', given('age', 17))]);

    expect(flag(result, 'adult-partner-under-16')?.because.map(({ question, value }) => [question, value])).toEqual([
      ['age', 15],
      ['partner', 'adult'],
    ]);
  });
});

describe('the flags', () => {
  it('are in the order of the instrument, whatever was said first', () => {
    const { flags } = assessed([given('concern', 'some'), given('gang', 'yes'), given('mood', 'now')]);

    expect(codesOf(flags)).toEqual([
      'self-harm-now',
      'gang',
      'current-run',
      'age-unknown',
      'concern-some',
      'not-enough-information',
    ]);
  });
});

describe('a flag that rests on other flags', () => {
  const account: Account = { source: 'youth', response: 'given', value: ['hotel'], at: '2026-11-20T10:00:00.000Z' };
  const worker: Account = { ...account, source: 'worker', at: '2026-11-20T08:00:00.000Z' };
  const instrument = instrumentWhere({ any: [{ flag: 'hotel' }, { flagsOfClass: 'strong', atLeast: 2 }] });

  it('names the accounts those rest on', () => {
    const { flags } = assess(instrument, { slept: [worker, account] });

    expect(flags.find(({ code }) => code === 'it')?.because).toEqual([
      { question: 'slept', ...account },
      { question: 'slept', ...worker },
    ]);
  });

  it('is raised by those who raised them', () => {
    const byYouth = instrumentWhere({ flag: 'derived', by: 'youth' }, [
      ...small.flags,
      { code: 'derived', class: 'info', when: { flag: 'hotel' } },
    ]);
    const raised = (...accounts: Account[]) => codesOf(assess(byYouth, { slept: accounts }).flags).includes('it');

    expect([raised(account), raised(worker), raised(worker, account)]).toEqual([true, false, true]);
  });

  it('gives its points their deadline', () => {
    const point = { code: 'own', text: 'Call.', when: { flag: 'it' }, by: 'day' };
    const steps = [{ step: 'own', title: 'Own', points: [point] }];
    const result = assess(instrument, { slept: [account, worker] }, { config: { steps, settings: { dueHours: 1 } } });

    expect(result.steps.at(-1)?.points).toMatchObject([
      { because: { flags: ['it'] }, dueAt: '2026-11-20T09:00:00.000Z' },
    ]);
  });
});

describe('the reasons', () => {
  it('are all rules that match, the most pressing first, each with its words and flags', () => {
    const { level, reasons } = assessed([
      ...calm,
      given('concern', 'some'),
      given('slept', 'hotel'),
      given('marks', 'brand-or-name'),
      given('mood', 'now'),
    ]);

    expect(level).toBe('act-now');
    expect(reasons).toEqual([
      {
        rule: 'act-health',
        level: 'act-now',
        kind: 'health',
        text: words.rules['act-health'],
        flags: ['self-harm-now'],
      },
      {
        rule: 'two-strong',
        level: 'report-and-refer',
        text: words.rules['two-strong'],
        flags: ['hotel-or-travel', 'branding'],
      },
      {
        rule: 'one-strong',
        level: 'follow-up',
        text: words.rules['one-strong'],
        flags: ['hotel-or-travel', 'branding'],
      },
      { rule: 'some-concern', level: 'follow-up', text: words.rules['some-concern'], flags: ['concern-some'] },
    ]);
  });

  it.each([
    ['safety', [given('danger', 'here')]],
    ['health', [given('care-needed', 'emergency')]],
    ['health', [given('mood', 'lately'), given('self-harm-done', 'yes')]],
    ['time-critical', [given('traded', 'yes'), given('when-last', 'last-five-days')]],
    ['other-child', [given('other-child', 'yes')]],
  ] as const)('say at act-now that it is about %s', (kind, said) => {
    const { level, reasons } = assessed(said);

    expect(level).toBe('act-now');
    expect(reasons.flatMap((reason) => (reason.level === 'act-now' ? [reason.kind] : []))).toEqual([kind]);
    expect(reasons.filter((reason) => reason.level !== 'act-now' && 'kind' in reason)).toEqual([]);
  });

  it('say at a health emergency nothing of a direct, report or strong sign', () => {
    const { reasons } = assessed([...calm, given('care-needed', 'emergency')]);

    expect(reasons.map(({ rule }) => rule)).toEqual(['act-health']);
  });

  it('are none at none-noted', () => {
    expect(assessed(calm)).toMatchObject({ level: 'none-noted', reasons: [] });
  });
});

describe('the level', () => {
  it('is moved neither by the context nor by duties', () => {
    const { level, flags } = assessed([...calm, given('care', 'foster'), given('report-police', 'not-made')]);

    expect(codesOf(flags)).toEqual(['current-run', 'child-welfare-involved', 'duty-open', 'age-unknown']);
    expect(level).toBe('none-noted');
  });

  it('takes a youth whose age is not known for under 18', () => {
    expect(assessed([...calm, given('traded', 'asked'), notGiven('age', 'unknown')])).toMatchObject({
      level: 'report-and-refer',
      notes: expect.arrayContaining([expect.objectContaining({ code: 'law-other-direct' })]) as unknown,
    });
  });
});

describe('the notes', () => {
  it('are in the order of the instrument, with their words', () => {
    const { notes } = assessed([given('traded', 'yes', 'asked')]);
    const expected = [
      'guide-not-finding',
      'none-is-not-no',
      'not-against-youth',
      'not-labour',
      'law-exchange',
      'law-other-direct',
      'duty-personal',
      'agency-report',
      'hhs',
      'abuse-by-anyone',
    ];

    const settings = { adultFrom: 18 };
    expect(notes).toEqual(expected.map((code) => ({ code, text: fill(words.notes[code]!, settings) })));
  });
});

describe('assess', () => {
  it('gives all of the open questions, also in JSON', () => {
    const result = assessed(calm);

    expect(result.open.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(result))).toEqual({ ...result });
    expect(result.open).toBe(result.open);
  });

  it('refuses answers that do not fit the instrument', () => {
    expect(() => assess(returnFromRun, { unheard: [] })).toThrow(AnswersError);
    expect(() => assess(returnFromRun, undefined)).toThrow(AnswersError);
  });

  it('refuses a configuration that does not fit the instrument', () => {
    expect(() => assess(returnFromRun, {}, { config: { settings: { adultFrom: 12 } } })).toThrow(ConfigurationError);
  });

  it('leaves what it is given as it was', () => {
    const said = answers(...calm, given('slept', 'hotel'));
    const copy = structuredClone(said);
    void assess(returnFromRun, said).open;

    expect(said).toEqual(copy);
  });
});
