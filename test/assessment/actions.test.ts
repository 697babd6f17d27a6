import { describe, expect, it } from 'vitest';
import type { ConfigurationInput } from '../../src/instrument/parse-configuration.ts';
import { assessed, at, calm, codesOf, from, given, notGiven, returnFromRun, told, type Said } from './helpers.ts';

const words = returnFromRun.wording['en']!;
const actionOf = (code: string, said: readonly Said[], config?: ConfigurationInput) =>
  assessed(said, config).actions.find((action) => action.code === code);
const traded = given('traded', 'yes');

describe('the actions', () => {
  it('of every reason stand together, in the order of the instrument', () => {
    const alone = [[given('mood', 'now')], [traded], [given('gang', 'yes')], [given('asked-to-do', 'carry-or-sell')]];
    const together = codesOf(assessed(alone.flat()).actions);
    const order = codesOf(returnFromRun.actions);
    // It is reported, so the hotline need not be asked whether it must be; and what is known is enough.
    const notWithDirect = ['hotline-if-threshold', 'ask-again'];
    const each = alone
      .flatMap((said) => codesOf(assessed(said).actions))
      .filter((code) => !notWithDirect.includes(code));

    expect(together).toEqual(order.filter((code) => each.includes(code)));
  });

  it('for duties come after those of act-now, and before all else', () => {
    const { actions } = assessed([
      given('danger', 'here'),
      given('care-needed', 'emergency'),
      given('mood', 'now'),
      traded,
      given('traded-when', 'last-five-days'),
      given('other-child', 'yes'),
      given('report-police', 'later'),
      given('report-ncmec', 'not-made'),
      given('return-notice', 'not-yet'),
      given('slept', 'hotel'),
      given('gang', 'yes'),
      given('marks', 'neck-or-wrist-marks'),
    ]);
    const urgent = codesOf(returnFromRun.flags.filter((flag) => flag.class === 'urgent'));
    const ranks = actions.map(({ because }) =>
      because.every((code) => urgent.includes(code)) ? 'act-now' : because.includes('duty-open') ? 'duty' : 'else',
    );

    expect(ranks.filter((rank, index) => rank !== ranks[index - 1])).toEqual(['act-now', 'duty', 'else']);
    expect(ranks.filter((rank) => rank === 'duty')).toHaveLength(4);
  });

  it('of every level are there at each of them, because of the level', () => {
    const every = codesOf(returnFromRun.actions.filter(({ when }) => !when));
    const levels = {
      'act-now': [given('danger', 'here')],
      'report-and-refer': [traded],
      'follow-up': [given('gang', 'yes')],
      'none-noted': calm,
    };

    expect(every).toHaveLength(7);
    for (const [level, said] of Object.entries(levels))
      for (const code of every)
        expect(actionOf(code, said)).toMatchObject({ text: expect.stringMatching(/\S/) as unknown, because: [level] });
  });

  it('of a health emergency alone call neither the police nor a hotline', () => {
    const { actions } = assessed([...calm, given('care-needed', 'emergency')]);

    expect(codesOf(actions.flatMap(({ contact }) => contact ?? []))).toEqual([
      'emergency',
      'supervisor',
      'runaway-line',
    ]);
  });

  it('for an adult have no hotline, and no deadline but to meet again', () => {
    const { actions } = assessed([
      given('age', 19),
      traded,
      given('hurt', 'hurt'),
      given('left', 'not-safe-there'),
      given('slept', 'hotel'),
    ]);

    expect(codesOf(actions.flatMap(({ contact }) => contact ?? []))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/hotline|ncmec|cybertipline|police/)]),
    );
    expect(codesOf(actions.filter(({ dueWithinHours }) => dueWithinHours !== undefined))).toEqual([
      'contact-again',
      'review',
    ]);
  });

  it('for an adult keep the hotline where there is danger now, or for another child', () => {
    const contacts = (said: Said) =>
      codesOf(assessed([given('age', 19), said]).actions.flatMap(({ contact }) => contact ?? []));

    expect(contacts(given('danger', 'here'))).toEqual(expect.arrayContaining(['police', 'child-abuse-hotline']));
    expect(contacts(given('other-child', 'maybe'))).toEqual(expect.arrayContaining(['police', 'child-abuse-hotline']));
  });
});

describe('a deadline', () => {
  it('runs from the earliest account that raised a flag of the action, whatever its offset', () => {
    const said = [
      at('2026-11-20T08:00:00Z', given('traded', 'no')),
      at('2026-11-20T23:30:00-05:00', told('brother', traded)),
      at('2026-11-21T05:00:00+02:00', from('record', given('traded', 'pictures'))),
      at('2026-11-21T03:30:00Z', given('asked-to-do', 'be-with-someone')),
      at('2026-11-19T00:00:00Z', given('slept', 'hotel')),
    ];

    expect(actionOf('report-police', said)).toMatchObject({ dueWithinHours: 24, dueAt: '2026-11-22T03:00:00.000Z' });
  });

  it('does not run from an account that was hidden, or not given', () => {
    const said = [
      at('2026-11-20T12:00:00Z', given('traded', 'pictures')),
      at('2026-11-19T12:00:00Z', given('online-asked', 'pictures-for-something')),
      at('2026-11-18T12:00:00Z', from('worker', notGiven('traded', 'not-asked'))),
    ];

    expect(actionOf('report-police', said)?.dueAt).toBe('2026-11-21T12:00:00.000Z');
  });

  it.each([
    ['report-police', 24, traded],
    ['contact-again', 72, given('gang', 'yes')],
    ['review', 7 * 24, given('gang', 'yes')],
  ])('of %s is %i hours', (code, hours, said) => {
    expect(actionOf(code, [said])?.dueWithinHours).toBe(hours);
  });

  it.each([
    ['report-police', { reportWithinHours: 2 }, '2026-11-20T12:00:00.000Z', traded],
    ['contact-again', { contactWithinHours: 48 }, '2026-11-22T10:00:00.000Z', given('gang', 'yes')],
    ['review', { reviewWithinDays: 14 }, '2026-12-04T10:00:00.000Z', given('gang', 'yes')],
  ])("of %s is the agency's: %o", (code, settings, dueAt, said) => {
    expect(actionOf(code, [said], { settings })?.dueAt).toBe(dueAt);
  });

  it('is not there where none is set', () => {
    expect(actionOf('report-hotline', [traded])).toEqual({
      code: 'report-hotline',
      text: words.actions['report-hotline'],
      because: ['exchange'],
      always: false,
      contact: expect.anything() as unknown,
    });
  });
});

describe('a contact', () => {
  it('has its name and the ways to reach it', () => {
    expect(actionOf('report-ncmec', [traded])?.contact).toEqual({
      code: 'ncmec',
      name: words.contacts['ncmec'],
      phone: '1-800-843-5678',
      url: 'https://report.cybertip.org',
    });
    expect(actionOf('trafficking-hotline', [traded])?.contact).toMatchObject({
      phone: '1-888-373-7888',
      sms: '233733',
    });
    expect(actionOf('suicide-line-today', [given('mood', 'now')])?.contact).toMatchObject({ phone: '988' });
    expect(actionOf('secure-the-place', [given('danger', 'here')])?.contact).toMatchObject({ phone: '911' });
  });

  it('that is not filled in says whom to ask', () => {
    expect(actionOf('report-hotline', [traded])?.contact).toEqual({
      code: 'child-abuse-hotline',
      name: words.contacts['child-abuse-hotline'],
      missing: words.contactMissing,
    });
  });

  it('that the agency filled in says no more whom to ask', () => {
    const contacts = { 'child-abuse-hotline': { name: 'State hotline', phone: '555-0100', sms: '50100' } };

    expect(actionOf('report-hotline', [traded], { contacts })?.contact).toEqual({
      code: 'child-abuse-hotline',
      name: 'State hotline',
      phone: '555-0100',
      sms: '50100',
    });
  });

  it('that the agency filled in without a name keeps its name', () => {
    const contacts = { 'child-abuse-hotline': { phone: '555-0100' } };

    expect(actionOf('report-hotline', [traded], { contacts })?.contact?.name).toBe(
      words.contacts['child-abuse-hotline'],
    );
  });

  it.each([
    ['no way to reach it', { name: 'State hotline' }],
    ['a number that is not set', { name: 'State hotline', phone: undefined }],
  ])('with %s still says whom to ask', (_, contact) => {
    const contacts = { 'child-abuse-hotline': contact };

    expect(actionOf('report-hotline', [traded], { contacts })?.contact).toEqual({
      code: 'child-abuse-hotline',
      name: 'State hotline',
      missing: words.contactMissing,
    });
  });
});
