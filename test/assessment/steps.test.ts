import { describe, expect, it } from 'vitest';
import type { SuggestedPoint } from '../../src/assessment/steps.ts';
import type { ConfigurationInput } from '../../src/instrument/parse-configuration.ts';
import { bands } from '../../src/instrument/structure.ts';
import { assessed, at, calm, codesOf, from, given, notGiven, returnFromRun, told, type Said } from './helpers.ts';

const words = returnFromRun.wording['en']!;
const stepOf = (code: string, said: readonly Said[], config?: ConfigurationInput) =>
  assessed(said, config).steps.find((step) => step.code === code);
const pointOf = (code: string, said: readonly Said[], config?: ConfigurationInput): SuggestedPoint | undefined =>
  assessed(said, config)
    .steps.flatMap(({ points }) => points)
    .find((point) => point.code === code);
const traded = given('traded', 'yes');
const adult = given('age', 19);

/** As much at once as one talk can bring. */
const everything: readonly Said[] = [
  given('danger', 'here'),
  given('care-needed', 'emergency'),
  given('mood', 'now'),
  traded,
  given('when-last', 'last-five-days'),
  given('other-child', 'yes'),
  given('report-police', 'made'),
  given('report-ncmec', 'made'),
  given('return-notice', 'not-yet'),
  given('slept', 'hotel'),
  given('gang', 'yes'),
  given('marks', 'neck-marks'),
];

describe('the steps', () => {
  it('are sorted by band, and within a band in the order of the instrument', () => {
    const { steps } = assessed(everything);
    const order = codesOf(returnFromRun.steps);
    const rank = ({ code, band }: (typeof steps)[number]) => bands.indexOf(band) * order.length + order.indexOf(code);

    expect(steps.length).toBeGreaterThan(10);
    expect(steps.map(rank)).toEqual(steps.map(rank).toSorted((left, right) => left - right));
  });

  it('are in the band of their most urgent point, and each point keeps its own', () => {
    expect(stepOf('clinic', [given('health-record', 'pregnancy'), given('substances', 'a-lot')])).toMatchObject({
      band: 'today',
      points: [
        { code: 'care-soon', band: 'day' },
        { code: 'name-it', band: 'today' },
        { code: 'substances', band: 'week' },
      ],
    });
  });

  it('have their points in the order of the instrument, however urgent each is', () => {
    for (const { code, points } of assessed(everything).steps) {
      const order = codesOf(returnFromRun.steps.find((step) => step.code === code)!.points);
      expect(codesOf(points)).toEqual(order.filter((point) => codesOf(points).includes(point)));
    }
  });

  it('of every reason are suggested together: a worse finding removes nothing', () => {
    const alone = [[given('mood', 'now')], [traded], [given('gang', 'yes')], [given('asked-to-do', 'carry-or-sell')]];
    const codes = (said: readonly Said[]) => assessed(said).steps.flatMap(({ points }) => codesOf(points));
    const together = codes(alone.flat());
    // It is reported, so the hotline need not be asked whether it must be; and what is known is enough.
    const givesWay = ['hotline-ask', 'ask-again', 'ask-others', 'ask-mood'];
    const each = new Set(alone.flatMap(codes).filter((code) => !givesWay.includes(code)));

    expect(together).toEqual(expect.arrayContaining([...each]));
  });

  it('at every return are three, in codes, kinds and words', () => {
    expect(assessed(calm).steps).toMatchObject([
      { code: 'tonight', kind: 'safety', title: words.steps['tonight'], band: 'today' },
      { code: 'papers', kind: 'paper', title: words.steps['papers'], band: 'day' },
      { code: 'talk', kind: 'talk', title: words.steps['talk'], band: 'week' },
    ]);
  });

  it('of a health emergency alone call neither the police nor a hotline', () => {
    const { steps } = assessed([...calm, given('mood', 'no'), given('care-needed', 'emergency')]);
    const contacts = steps.flatMap(({ contact, points }) => [contact, ...points.map((point) => point.contact)]);

    expect(codesOf(contacts.flatMap((contact) => contact ?? []))).toEqual(['emergency', 'supervisor', 'runaway-line']);
  });

  it('for an adult call no hotline, police or NCMEC for what was done to them', () => {
    const said = [adult, traded, given('hurt', 'hurt'), given('left', 'not-safe-there'), given('slept', 'hotel')];

    expect(codesOf(assessed(said).steps)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(hotline|ncmec|police|interview)$/)]),
    );
  });

  it('for an adult call the police where there is danger now, and both for another child', () => {
    const calls = (said: Said) => codesOf(assessed([adult, said]).steps);

    expect(calls(given('danger', 'here'))).toContain('police');
    expect(calls(given('other-child', 'yes'))).toEqual(expect.arrayContaining(['police', 'hotline']));
    expect(calls(given('other-child', 'maybe'))).toContain('hotline');
  });
});

describe('what brings a point', () => {
  it('are the flags, rules and questions its condition rests on, each in the order of the instrument', () => {
    expect(pointOf('stay-with-them', everything)?.because).toEqual({
      flags: ['danger-now', 'medical-now', 'self-harm-now', 'recent-sexual-contact', 'other-child-in-danger'],
      rules: ['act-safety', 'act-health', 'act-time-critical', 'act-other-child'],
      questions: [],
    });
    expect(pointOf('ask-exam', [given('touched', 'yes'), given('when-last', 'not-sure')])?.because).toEqual({
      flags: [],
      rules: [],
      questions: ['touched', 'when-last'],
    });
  });

  it('is nothing where it is suggested at every return, or rests on what is not there', () => {
    const nothing = { flags: [], rules: [], questions: [] };

    expect(pointOf('prevention', everything)?.because).toEqual(nothing);
    expect(pointOf('carer-relief', everything)?.because).toEqual(nothing);
    expect(pointOf('carer-relief', [])?.because).toEqual(nothing);
  });

  it('names a question whose account counts, not one that was denied', () => {
    const late = [
      given('care', 'foster'),
      given('agency-knew', '2026-11-18'),
      given('report-police', 'made'),
      given('report-police-at', '2026-11-22'),
    ];

    expect(pointOf('late-note', late)?.because.questions).toEqual(['agency-knew', 'report-police-at', 'care']);
  });
});

describe('the clock of a point', () => {
  const config = (settings: Record<string, number>) => ({ settings });

  it('starts at the earliest account it rests on, whatever its offset', () => {
    const said = [
      at('2026-11-20T08:00:00Z', given('traded', 'no')),
      at('2026-11-20T23:30:00-05:00', told('brother', traded)),
      at('2026-11-21T05:00:00+02:00', from('record', given('traded', 'pictures'))),
      at('2026-11-21T03:30:00Z', given('asked-to-do', 'be-with-someone')),
      at('2026-11-19T00:00:00Z', given('slept', 'hotel')),
    ];

    expect(pointOf('forensic-interview', said)).toMatchObject({
      from: '2026-11-21T03:00:00.000Z',
      dueAt: '2026-11-22T03:00:00.000Z',
    });
  });

  it('starts at no account that is hidden, or not given', () => {
    const said = [
      at('2026-11-20T12:00:00Z', given('traded', 'pictures')),
      at('2026-11-19T12:00:00Z', given('online-asked', 'pictures-for-something')),
      at('2026-11-18T12:00:00Z', from('worker', notGiven('traded', 'not-asked'))),
    ];

    expect(pointOf('forensic-interview', said)?.dueAt).toBe('2026-11-21T12:00:00.000Z');
  });

  it('starts, through rules and outcomes, at what those rest on', () => {
    const said = [
      at('2026-11-20T12:00:00Z', given('gang', 'yes')),
      at('2026-11-19T12:00:00Z', given('concern', 'strong')),
      at('2026-11-18T12:00:00Z', given('needs', 'food')),
    ];

    // By the strong concern, and by anything.
    expect(pointOf('advice-line', said)?.from).toBe('2026-11-19T12:00:00.000Z');
    expect(pointOf('contact-again', said)?.from).toBe('2026-11-19T12:00:00.000Z');
  });

  it('of moments starts when they were entered, not at what they say', () => {
    const said = [
      at('2026-11-25T09:00:00Z', given('care', 'foster')),
      at('2026-11-25T10:00:00Z', given('agency-knew', '2026-11-18')),
      at('2026-11-25T11:00:00Z', given('report-police', 'made')),
      at('2026-11-25T12:00:00Z', given('report-police-at', '2026-11-22')),
    ];

    expect(pointOf('late-note', said)?.from).toBe('2026-11-25T09:00:00.000Z');
  });

  it.each([
    ['forensic-interview', 'day', 24, traded],
    ['contact-again', 'days3', 72, given('gang', 'yes')],
    ['review', 'week', 7 * 24, given('gang', 'yes')],
  ] as const)('of %s, in the band %s, runs %i hours', (code, band, hours, said) => {
    const point = pointOf(code, [...calm, said])!;

    expect(point.band).toBe(band);
    expect((Date.parse(point.dueAt!) - Date.parse(point.from!)) / 3_600_000).toBe(hours);
  });

  it.each([
    ['forensic-interview', { reportWithinHours: 2 }, 2, traded],
    ['contact-again', { contactWithinHours: 48 }, 48, given('gang', 'yes')],
    ['review', { reviewWithinDays: 14 }, 14 * 24, given('gang', 'yes')],
  ])("of %s runs as long as the agency's setting: %o", (code, settings, hours, said) => {
    const point = pointOf(code, [...calm, said], config(settings))!;

    expect((Date.parse(point.dueAt!) - Date.parse(point.from!)) / 3_600_000).toBe(hours);
  });

  it('runs to no deadline in the bands now, today and open', () => {
    const points = assessed(everything).steps.flatMap((step) => step.points);
    const without = points.filter(({ band }) => band === 'now' || band === 'today' || band === 'open');

    expect(without.length).toBeGreaterThan(10);
    expect(without.filter(({ from: start, dueAt }) => start === undefined || dueAt !== undefined)).toEqual([]);
    expect(points.filter(({ band, dueAt }) => !without.some((one) => one.band === band) && !dueAt)).toEqual([]);
  });

  describe('where it is known when the talk began', () => {
    const began =
      (startedAt: string, ...said: readonly Said[]) =>
      (code: string) =>
        assessed(said, undefined, undefined, startedAt)
          .steps.flatMap(({ points }) => points)
          .find((point) => point.code === code);
    const early = at('2026-11-20T08:00:00Z', given('gang', 'yes'));
    const later = at('2026-11-20T12:00:00Z', given('gang', 'yes'));

    it('never starts before that: what the file said starts no clock', () => {
      expect(began('2026-11-20T10:00:00Z', early)('contact-again')?.from).toBe('2026-11-20T10:00:00.000Z');
    });

    it('starts later, where what it rests on was said later', () => {
      expect(began('2026-11-20T10:00:00Z', later)('contact-again')?.from).toBe('2026-11-20T12:00:00.000Z');
    });

    it('starts with the talk where it rests on no account', () => {
      const plan = began('2026-11-20T10:00:00+02:00', at('2026-11-20T12:00:00Z', given('needs', 'food')));

      expect(plan('next-time')?.from).toBe('2026-11-20T08:00:00.000Z');
      expect(plan('ask-others')?.from).toBe('2026-11-20T08:00:00.000Z');
      expect(began('2026-11-20T10:00:00Z')('next-time')?.from).toBe('2026-11-20T10:00:00.000Z');
    });

    it('runs from a correction: what was said before is no longer an account', () => {
      const corrected = [at('2026-11-22T09:00:00Z', given('gang', 'yes'))];

      expect(began('2026-11-20T10:00:00Z', ...corrected)('contact-again')).toMatchObject({
        from: '2026-11-22T09:00:00.000Z',
        dueAt: '2026-11-25T09:00:00.000Z',
      });
    });
  });

  it('starts, where nobody says when the talk began, at the earliest account of all', () => {
    const said = [
      at('2026-11-20T12:00:00Z', given('needs', 'food')),
      at('2026-11-20T11:00:00Z', notGiven('safe', 'declined')),
    ];

    expect(pointOf('next-time', said)?.from).toBe('2026-11-20T11:00:00.000Z');
  });

  it('does not start where there is neither an account nor a begin of the talk', () => {
    for (const point of assessed([]).steps.flatMap(({ points }) => points)) {
      expect(point).not.toHaveProperty('from');
      expect(point).not.toHaveProperty('dueAt');
    }
  });
});

describe('a contact', () => {
  it('has its name and the ways to reach it', () => {
    expect(stepOf('ncmec', [given('report-ncmec', 'made')])?.contact).toEqual({
      code: 'ncmec',
      name: words.contacts['ncmec'],
      phone: '1-800-843-5678',
      url: 'https://cmfc.missingkids.org',
    });
    expect(stepOf('advice', [traded])?.contact).toMatchObject({ phone: '1-888-373-7888', sms: '233733' });
    expect(stepOf('stay', [given('danger', 'here')])?.contact).toMatchObject({ code: 'emergency', phone: '911' });
  });

  it('of a point is its own, and the step has its own only where a point needs it', () => {
    const drunk = stepOf('stay', [given('marks', 'intoxicated')])!;
    expect(drunk).not.toHaveProperty('contact');
    expect(drunk.points).toMatchObject([
      { code: 'poison-help', contact: { code: 'poison-line', phone: '1-800-222-1222' } },
    ]);

    const both = stepOf('stay', [given('marks', 'intoxicated', 'hard-to-wake')])!;
    expect(both.contact?.code).toBe('emergency');
    expect(both.points.filter(({ contact }) => contact).map(({ code }) => code)).toEqual(['poison-help']);

    expect(stepOf('ncmec', [given('traded', 'pictures')])).not.toHaveProperty('contact');
  });

  it('that is not filled in says whom to ask', () => {
    expect(stepOf('hotline', [traded])?.contact).toEqual({
      code: 'child-abuse-hotline',
      name: words.contacts['child-abuse-hotline'],
      missing: words.contactMissing,
    });
    expect(pointOf('hhs-notice', [traded])?.contact).toMatchObject({ code: 'hhs', missing: words.contactMissing });
  });

  it('that everyone knows how to reach says nothing where it is not filled in', () => {
    expect(stepOf('supervisor', [traded])?.contact).toEqual({
      code: 'supervisor',
      name: words.contacts['supervisor'],
    });
  });

  it('that the agency filled in says no more whom to ask', () => {
    const contacts = { 'child-abuse-hotline': { name: 'State hotline', phone: '555-0100', sms: '50100' } };

    expect(stepOf('hotline', [traded], { contacts })?.contact).toEqual({
      code: 'child-abuse-hotline',
      name: 'State hotline',
      phone: '555-0100',
      sms: '50100',
    });
  });

  it('that the agency filled in without a name keeps its name', () => {
    const contacts = { 'child-abuse-hotline': { phone: '555-0100' } };

    expect(stepOf('hotline', [traded], { contacts })?.contact?.name).toBe(words.contacts['child-abuse-hotline']);
  });

  it.each([
    ['no way to reach it', { name: 'State hotline' }],
    ['a number that is not set', { name: 'State hotline', phone: undefined }],
  ])('with %s still says whom to ask', (_, contact) => {
    const contacts = { 'child-abuse-hotline': contact };

    expect(stepOf('hotline', [traded], { contacts })?.contact).toEqual({
      code: 'child-abuse-hotline',
      name: 'State hotline',
      missing: words.contactMissing,
    });
  });
});

describe('a point', () => {
  it('has its sentence, and what it rests on where the wording says so', () => {
    const { text, ground } = words.points['the-reason']!;

    expect(ground).toBeDefined();
    expect(pointOf('the-reason', calm)).toMatchObject({ text, ground });
    expect(pointOf('next-talk', calm)).not.toHaveProperty('ground');
  });
});
