import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/instrument/account.ts';
import type { StepDone } from '../../src/screening/talk.ts';
import { fill } from '../../src/instrument/wording.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import type { PaperOptions } from '../../src/record/paper/options.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import type { CallOnPaper, Section, StepOnPaper } from '../../src/record/paper/sheet.ts';
import { paper as english } from '../../src/languages/en/paper.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { toText } from '../../src/record/to-text.ts';
import { caseNames, recordOfCase, type CaseOptions } from '../paper/case-records.ts';
import { someOf } from '../runs.ts';

const worst = 'Foster parent sells her; another child there';
const late = 'Calm, report late, nobody told';
const calm = 'A calm return, all told';
const newYork = { timeZone: 'America/New_York' };
const at = '2026-11-20T21:40:00Z';
const police: StepDone = {
  step: 'police',
  contact: 'police',
  points: ['police-other-child', 'police-crime'],
  state: 'done',
  at,
};
const file = (value: string): Account[] => [{ source: 'record', response: 'given', value, at }];

const sections = (record: ScreeningRecord, options: PaperOptions = {}) =>
  recordSheet(record, { ...newYork, ...options }).sections;
const section = (record: ScreeningRecord, code: string, options?: PaperOptions): Section | undefined =>
  sections(record, options).find((one) => one.code === code);
const textOf = (of: Section | undefined) => JSON.stringify(of);

function stepsOn(record: ScreeningRecord, options?: PaperOptions): StepOnPaper[] {
  return sections(record, options)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'steps' ? block.steps : []));
}

function step(record: ScreeningRecord, title: string, options?: PaperOptions): StepOnPaper {
  return stepsOn(record, options).find((one) => one.title === title)!;
}

/** The call to the police in the worst case, with what was done about it. */
function policeCall(stepsDone: readonly StepDone[], options?: PaperOptions): CallOnPaper {
  return step(recordOfCase(worst, { stepsDone }), 'Call the police once, and say', options).calls[0]!;
}

describe('The plan on paper', () => {
  it('has a heading for each band, with its first deadline in the zone of the paper', () => {
    const titles = (language: string, zone: PaperOptions) =>
      sections(recordOfCase(worst, { language }), zone)
        .filter(({ code }) => code.startsWith('steps-'))
        .map(({ title }) => title?.replaceAll(/\s/g, ' '));
    expect(titles('en', newYork)).toEqual([
      'Now',
      'Today, before this shift ends',
      'Without delay, by Sat, Nov 21, 4:30 PM EST',
      'By Mon, Nov 23, 4:10 PM EST',
    ]);
    expect(titles('en', { timeZone: 'America/Denver' })[2]).toBe('Without delay, by Sat, Nov 21, 2:30 PM MST');
    expect(titles('es', newYork)).toEqual([
      'Ahora',
      'Hoy, antes de que termine este turno',
      'Sin demora, a más tardar el sábado, 21 de noviembre, 4:30 p.m. EST',
      'A más tardar el lunes, 23 de noviembre, 4:10 p.m. EST',
    ]);
  });

  it.each(caseNames)('has every step, contact, number and point of it once: %s', (name) => {
    for (const kind of ['whole', 'summary'] as const) {
      const record = recordOfCase(name);
      const steps = stepsOn(record, { kind });
      expect(steps.map(({ title }) => title)).toEqual(record.assessment.steps.map(({ title }) => title));
      for (const [index, { points, contact }] of record.assessment.steps.entries()) {
        const { calls } = steps[index]!;
        const said = calls.flatMap((call) => call.points.map(({ text }) => text));
        expect([...said].sort()).toEqual(points.map(({ text }) => text).sort());
        const own = points.flatMap((point) => (point.contact ? [point.contact] : []));
        for (const { name: whom, phone, missing } of [...own, ...(contact ? [contact] : [])]) {
          const isInTitle = steps[index]!.title.toLowerCase().endsWith(whom.toLowerCase());
          const call = calls.length === 1 && isInTitle ? calls[0]! : calls.find((one) => one.contact === whom)!;
          if (calls.length === 1) expect(call.contact === undefined).toBe(isInTitle);
          if (phone) expect(call.links.map(({ text }) => text)).toContain(phone);
          expect(call.missing).toBe(missing);
        }
      }
    }
  });

  it('says by when at a step or point that is due at another time than its heading', () => {
    const record = recordOfCase(worst);
    // Within the hour of its heading it says nothing new.
    expect(step(record, 'Doctor or nurse').by).toBeUndefined();
    record.assessment.steps.find(({ code }) => code === 'clinic')!.points[0]!.dueAt = '2026-11-23T22:30:00.000Z';
    expect(step(record, 'Doctor or nurse').by).toBe('By Mon, Nov 23, 5:30 PM EST');
    expect(step(record, 'Tell them first').by).toBeUndefined();
    const [first, second] = step(record, 'Call the police once, and say').calls[0]!.points;
    expect(first!.beside).toEqual([]);
    expect(second!.beside[0]).toBe('today, before this shift ends');
  });

  it('says at a step that it is late where others under its heading are not', () => {
    const record = recordOfCase(worst);
    const now = '2026-11-23T21:20:00Z';
    expect(step(record, 'With the young person', { now }).by).toBeUndefined();
    expect(step(record, 'Doctor or nurse', { now }).by).toBe('By Mon, Nov 23, 4:30 PM EST');
  });

  it('names a day alone a week ahead', () => {
    const { points } = step(recordOfCase(worst), 'Stay in touch').calls[0]!;
    expect(points.map(({ beside }) => beside)).toEqual([[], ['by Fri, Nov 27']]);
  });

  it('has the ground of a point, and what brings a step, on the whole record', () => {
    const whole = step(recordOfCase(worst), 'Call the police once, and say');
    expect(JSON.stringify(whole.calls)).toContain('42 U.S.C. 671(a)(34)');
    expect(whole.because).toContain('Another child in danger');
    expect(step(recordOfCase(calm), 'With the young person').because).toBe(
      `${english.because}: ${english.everyReturn}`,
    );
    const many = step(recordOfCase(worst), 'Tell them first').because!;
    expect(many.split('; ')).toHaveLength(7);
    expect(many).toMatch(/; and \d+ more$/);
    const summary = step(recordOfCase(worst), 'Call the police once, and say', { kind: 'summary' });
    expect(JSON.stringify(summary)).not.toContain('U.S.C.');
    expect(summary.because).toBeUndefined();
  });

  it('says by the clock of the reader what is late, and only where it is not done', () => {
    const now = '2026-11-22T00:00:00Z';
    const advice = (options: PaperOptions, stepsDone: readonly StepDone[] = []) =>
      textOf(section(recordOfCase(worst, { stepsDone }), 'steps-day', options));
    expect(advice({ now })).toContain('Now, was due Sat, Nov 21, 4:30 PM EST');
    expect(advice({ now: '2026-11-21T00:00:00Z' })).not.toContain('was due');
    expect(advice({})).not.toContain('was due');
    const done = (code: string, contact: string | undefined, ...points: string[]): StepDone => ({
      step: code,
      ...(contact && { contact }),
      points,
      state: 'done',
      at,
    });
    const all = [
      done('interview', 'child-advocacy-center', 'forensic-interview', 'one-team'),
      done('advice', 'trafficking-hotline', 'advice-line'),
      done('follow-up', undefined, 'contact-again', 'review'),
    ];
    expect(advice({ now }, all)).not.toContain('was due');
    // What was done is not late; what is left of its step has its own time.
    const called = [done('follow-up', undefined, 'contact-again'), ...all.slice(0, 2)];
    expect(advice({ now }, called)).not.toContain('was due');
    expect(advice({ now: '2026-11-28T00:00:00Z' }, called)).toContain('now, was due Fri, Nov 27');
  });

  it('has one line of what happened and what is due', () => {
    const record = recordOfCase(worst, {
      answers: { 'missing-since': file('2026-11-17'), 'returned-at': file('2026-11-20T15:00-05:00') },
    });
    const [block] = section(record, 'deadlines')!.blocks;
    expect(block).toMatchObject({ kind: 'text' });
    const parts = (block as { text: string }).text.split(' → ').map((one) => one.split(':')[0]);
    expect(parts).toEqual(['Last seen', 'Came back or was found', '24 hours', '72 hours', '7 days']);
  });
});

describe('What was done, on paper', () => {
  it('has lines to write on where nothing was done yet, for whom and which number where there is somebody to call', () => {
    const { when, who, reference, note } = english.doneLines;
    expect(policeCall([])).toMatchObject({ box: 'empty', done: [], lines: [when, who, reference] });
    expect(step(recordOfCase(worst), 'Tell them first').calls[0]!.lines).toEqual([when, note]);
    expect(policeCall([], { kind: 'summary' }).lines).toEqual([]);
  });

  it('has when, with whom, the number and the note', () => {
    const entry = { ...police, with: 'officer on duty', reference: '26-11873', note: 'They send someone.' };
    expect(policeCall([entry])).toMatchObject({
      box: 'ticked',
      done: ['Done: Nov 20, 2026, 4:40 PM EST · spoke with officer on duty · no. 26-11873 · They send someone.'],
      lines: [],
    });
    expect(policeCall([entry], { notes: false }).done[0]).not.toContain('They send someone.');
  });

  it('has each call, and the number of tries', () => {
    const tried: StepDone = { ...police, state: 'not-reached' };
    expect(policeCall([tried])).toMatchObject({ box: 'empty', done: ['Not reached: Nov 20, 2026, 4:40 PM EST'] });
    expect(policeCall([tried, tried]).done.at(-1)).toBe('Tries so far: 2');
    expect(policeCall([tried]).lines).toHaveLength(3);
    expect(policeCall([tried, { ...police, with: 'sergeant' }, police])).toMatchObject({
      box: 'ticked',
      done: [
        'Not reached: Nov 20, 2026, 4:40 PM EST',
        'Done: Nov 20, 2026, 4:40 PM EST · spoke with sergeant',
        'Done: Nov 20, 2026, 4:40 PM EST',
      ],
    });
  });

  it('says why something was not needed also where notes are left out', () => {
    const entry: StepDone = { ...police, state: 'not-needed', note: 'The hotline told them.' };
    expect(policeCall([entry], { notes: false })).toMatchObject({
      box: 'closed',
      done: ['Not needed: Nov 20, 2026, 4:40 PM EST · The hotline told them.'],
    });
    expect(policeCall([{ ...police, state: 'not-agreed' }]).done[0]).toMatch(/^They did not agree:/);
  });

  it('marks what was added after the end, with its day', () => {
    const added = { ...police, addedAt: '2026-11-21T14:00:00Z' };
    expect(policeCall([added]).done).toEqual([
      'Done: Nov 20, 2026, 4:40 PM EST (added after the end, Nov 21, 2026, 9:00 AM EST)',
    ]);
    expect(policeCall([police]).done[0]).not.toContain('added');
  });

  it('marks a point that came up since, and leaves room to write', () => {
    const { box, points, lines } = policeCall([{ ...police, points: ['police-crime'] }]);
    expect(points.map(({ text }) => text.startsWith(english.newSince))).toEqual([true, false]);
    expect([box, lines.length]).toEqual(['empty', 3]);
  });

  it('has what was done about something that is suggested no more', () => {
    const gone: StepDone = { ...police, points: ['police-back'], reference: '26-1' };
    expect(textOf(section(recordOfCase(worst, { stepsDone: [gone] }), 'steps-other'))).toContain(
      '"Police: Done: Nov 20, 2026, 4:40 PM EST · no. 26-1',
    );
    expect(section(recordOfCase(worst), 'steps-other')).toBeUndefined();
  });

  it('names what is suggested no more by whom the call was to, or by its step, as long as the record has a name', () => {
    for (const language of ['en', 'es']) {
      const whole = recordOfCase(worst, { language, stepsDone: [{ ...police, reference: '26-1' }] });
      const { title, contact } = whole.assessment.steps.find(({ code }) => code === 'police')!;
      const steps = whole.assessment.steps.filter(({ code }) => code !== 'police');
      const record = { ...whole, assessment: { ...whole.assessment, steps } };
      const nameWhere = (gone: ScreeningRecord['withdrawn']['steps']) =>
        /"items":\["(.*?): /.exec(
          textOf(section({ ...record, withdrawn: { flags: [], steps: gone } }, 'steps-other')),
        )![1];
      const { code, name } = contact!;
      expect(nameWhere([{ code: 'police', title, contact: { code, name } }])).toBe(name);
      expect(nameWhere([{ code: 'police', title, contact: { code: 'sheriff', name: 'The sheriff' } }])).toBe(title);
      expect(nameWhere([{ code: 'police', title }])).toBe(title);
      expect(nameWhere([])).toBe('police');
    }
  });

  it('says at each of two calls that they go to the same number', () => {
    const contacts = { police: { phone: '555-0110' }, 'child-abuse-hotline': { phone: '555-0110' } };
    for (const [language, words] of [
      ['en', 'One call for steps 3, 4: same number'],
      ['es', 'Una sola llamada para los pasos 3, 4: mismo número'],
    ] as const) {
      const record = recordOfCase(worst, { language, contacts });
      const said = stepsOn(record).map(({ calls }) => calls.map(({ sameNumber }) => sameNumber));
      expect(said[2]).toEqual([words]);
      expect(said[3]).toEqual([words]);
      expect(said.flat().filter(Boolean)).toHaveLength(2);
      expect(toText(record, newYork)).toMatch(new RegExp(`555-0110 · ${words}$`, 'm'));
    }
  });

  it('is in the case note, with a mark before each call', () => {
    const text = toText(recordOfCase(worst, { stepsDone: [{ ...police, reference: '26-11873' }] }), newYork);
    expect(text).toMatch(/^\[x\] 3\. Call the police once, and say/m);
    expect(text).toMatch(/^\[ \] 5\. The exam service/m);
    expect(text).toContain('    Done: Nov 20, 2026, 4:40 PM EST · no. 26-11873');
    expect(text).toMatch(/^ {2}\[ \] CyberTipline \(NCMEC\) · report\.cybertip\.org/m);
  });
});

describe('The whole record on paper', () => {
  it('has the questions as they were asked beside their labels', () => {
    for (const language of ['en', 'es']) {
      const record = recordOfCase(worst, { language });
      const facts = sections(record)
        .filter(({ code }) => code.startsWith('answers-'))
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'facts' ? block.facts : []));
      const questions = record.topics.flatMap((topic) => topic.questions);
      for (const { term, asked } of facts) {
        const { prompt, label } = questions.find(({ number }) => term.startsWith(`${number}. `))!;
        if (!term.includes('31.')) expect([label, asked]).toEqual([label, prompt]);
      }
      expect(JSON.stringify(sections(record, { kind: 'police' }))).not.toContain('"asked"');
    }
  });

  it('has this time away in its head, with days and numbers', () => {
    const record = recordOfCase(worst, {
      answers: {
        'missing-since': file('2026-11-17'),
        'returned-at': file('2026-11-20'),
        'report-police-number': file('26-11800, Harbor PD'),
      },
    });
    for (const kind of ['whole', 'summary', 'police'] as const) {
      const head = textOf(section(record, 'head', { kind }));
      expect(head).toContain('26-11800, Harbor PD');
      expect(head).toContain('{"term":"Days away","texts":["3"]}');
    }
  });

  it('has notes of earlier versions and corrections only with the other notes', () => {
    const [question, note] = ['slept', 'A blue car.'];
    const before = { source: 'youth' as const, response: 'given' as const, value: ['hotel'], note, at };
    const correction = { at, by: 'supervisor', reason: 'Misheard.', levelBefore: 'act-now' };
    const record = {
      ...recordOfCase(worst),
      history: [{ question, ...before, replacedAt: at }],
      amendments: [{ ...correction, changes: [{ question, before, after: { ...before, value: ['car'] } }] }],
    };
    for (const code of ['amendments', 'history'])
      for (const notes of [true, false]) {
        const text = textOf(section(record, code, { history: true, notes }));
        expect([code, notes, text.includes(note)]).toEqual([code, notes, notes]);
        expect(text).toContain('a hotel or motel');
      }
  });

  it('has the duties that are open, in words, and whom to call', () => {
    const duties = section(recordOfCase(late), 'duties')!;
    const [list] = duties.blocks.flatMap((block) => (block.kind === 'list' ? [block.items] : []));
    expect(list).toHaveLength(3);
    expect(list![0]).toMatch(/^Police: They are back: when, how, where found/);
    expect(list![1]).toMatch(/^On-call supervisor or specialist: Say what you noted/);
    expect(section(recordOfCase(calm), 'duties')).toBeUndefined();
  });
});

describe('The summary', () => {
  const codes = (name: string, options?: CaseOptions) =>
    sections(recordOfCase(name, options), { kind: 'summary' }).map(({ code }) => code);

  it('has head, level, signs, duties, steps, plan and signatures, and no answers', () => {
    expect(codes(late, { plan: 'Call on Friday.' })).toEqual([
      'head',
      'level',
      'flags',
      'duties',
      'steps',
      'steps-today',
      'steps-week',
      'plan',
      'signatures',
    ]);
    expect(codes(calm)).not.toContain('duties');
    const text = toText(recordOfCase(worst), { kind: 'summary' });
    expect(text).not.toContain(english.answers.toUpperCase());
  });

  it('names the signs by class, each in its words', () => {
    const record = recordOfCase(worst);
    const flags = textOf(section(record, 'flags', { kind: 'summary' }));
    for (const { label } of record.assessment.flags) expect(flags).toContain(label);
    expect(flags).not.toContain(english.restsOn);
  });

  it('says of what is done what was done, and of what is open what to say', () => {
    const stepsDone = [{ ...police, reference: '26-11873' }];
    const record = recordOfCase(worst, { stepsDone });
    const done = step(record, 'Call the police once, and say', { kind: 'summary' }).calls[0]!;
    expect(done.points).toEqual([]);
    expect(done.done).toEqual(['Done: Nov 20, 2026, 4:40 PM EST · no. 26-11873']);
    const open = step(record, 'The exam service', { kind: 'summary' }).calls[0]!;
    expect(open.points).toHaveLength(3);
  });

  it('is set small, and no other paper is', () => {
    const compact = (kind: NonNullable<PaperOptions['kind']>) => recordSheet(recordOfCase(calm), { kind }).compact;
    expect([compact('whole'), compact('summary'), compact('police')]).toEqual([undefined, true, undefined]);
  });
});

describe('A record of format 2 on paper', () => {
  const old = (name: string) =>
    JSON.parse(readFileSync(new URL(`../frozen/0.4.0/records/${name}.json`, import.meta.url), 'utf8')) as {
      assessment: { actions: { text: string; dueAt?: string; contact?: { name: string; missing?: string } }[] };
      actionsDone: { action: string; at: string }[];
      paper: { notForPolice: { question: string; choices?: string[] }[] };
    };
  const name = 'act-now-every-kind-at-once.en';

  it('has each action once, in its own words and order, with its deadline, under no heading of a band', () => {
    const { actions } = old(name).assessment;
    const record = parseRecord(old(name));
    const steps = stepsOn(record);
    expect(steps.map(({ title }) => title)).toEqual(actions.map(({ text }) => text));
    expect(steps.flatMap(({ calls }) => calls.flatMap(({ points }) => points))).toEqual([]);
    const bands = sections(record).filter(({ code }) => code.startsWith('steps-'));
    expect(bands.map(({ code, title }) => [code, title])).toEqual([['steps-none', undefined]]);
    for (const [index, { dueAt, contact }] of actions.entries()) {
      const { by, calls } = steps[index]!;
      expect(by?.startsWith('by ') ?? false).toBe(dueAt !== undefined);
      expect([calls[0]!.contact, calls[0]!.missing]).toEqual([contact?.name, contact?.missing]);
    }
    const text = toText(record, newYork);
    for (const { text: line } of actions) expect(text.split(line)).toHaveLength(2);
    for (const band of Object.values({ ...english.bands, ...english.bandsUndated }))
      expect(text).not.toContain(fill(band, { time: '' }).trim() + ':');
  });

  it('withholds from law enforcement what it withheld from them, and says no more', () => {
    const data = old(name);
    const record = parseRecord(data);
    const page = JSON.stringify(sections(record, { kind: 'police', notes: true }));
    const labels = new Map(record.topics.flatMap((topic) => topic.questions.map(({ code, label }) => [code, label])));
    const whole = data.paper.notForPolice.filter(({ choices }) => !choices);
    expect(whole.length).toBeGreaterThan(3);
    for (const { question } of whole) expect(page).not.toContain(labels.get(question));
    for (const { code, label } of record.assessment.flags)
      expect([code, page.includes(`: ${label}`)]).toEqual([code, record.paper.police.flags.includes(code)]);
  });

  it('has what was done, and no line on deadlines of bands it never had', () => {
    const data = old('amended-done-withdrawn-level-raised-plan-anew.en');
    const record = parseRecord(data);
    const ticked = stepsOn(record).filter(({ calls }) => calls.some(({ box }) => box === 'ticked'));
    expect(ticked).toHaveLength(data.actionsDone.length);
    expect(section(record, 'deadlines')).toBeUndefined();
  });
});

describe('The words of paper', () => {
  it('leave no placeholder and no code unfilled, in either language', () => {
    for (const language of ['en', 'es'])
      for (const name of someOf(caseNames, 4)) {
        const record = recordOfCase(name, { language });
        for (const kind of ['whole', 'summary', 'police'] as const) {
          const sheet = recordSheet(record, { ...newYork, kind });
          expect(JSON.stringify(sheet)).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
        }
      }
  });
});
