// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { register } from '../../src/element/register.ts';
import { agencyHashes, parseConfiguration, returnFromRun } from '../../src/headless.ts';
import type { ConfigurationInput } from '../../src/instrument/parse-configuration.ts';
import { talk as english } from '../../src/languages/en/talk.ts';
import { result as ofResult } from '../../src/languages/en/result.ts';
import { loadLanguage } from '../../src/languages/registry.ts';
import { until, wholeTalk } from '../frameworks/whole-talk.ts';

register();
beforeAll(() => loadLanguage('es'));
afterEach(() => document.body.replaceChildren());

const seenIn = ({ shadowRoot }: OpenDoorScreening) =>
  (shadowRoot?.querySelector('.shell')?.textContent ?? '').replace(/\s+/g, ' ');

function open(settings: Partial<OpenDoorScreening>): { element: OpenDoorScreening; errors: string[] } {
  const element = Object.assign(document.createElement('open-door-screening'), settings);
  const errors: string[] = [];
  element.addEventListener('screening-error', ({ error }) => errors.push(error.message));
  document.body.append(element);
  return { element, errors };
}

const set: ConfigurationInput = { settings: { contactWithinHours: 48 } };

async function reviewed(languages = ['en', 'es']) {
  const hashes = await agencyHashes(returnFromRun, parseConfiguration(returnFromRun, set), languages);
  return { role: 'program director', date: '2026-11-29', hashes };
}

const none = 'Not yet reviewed by this agency.';
const fits = 'Reviewed by this agency on Nov 29, 2026: program director.';

describe('Whether the agency has reviewed the guide', () => {
  it.each<[string, () => Promise<ConfigurationInput | undefined>, string, string[]]>([
    ['without a configuration', () => Promise.resolve(undefined), none, []],
    ['without a review', () => Promise.resolve(set), none, []],
    ['with one that fits', async () => ({ ...set, reviewedBy: await reviewed() }), fits, []],
    [
      'with other settings since',
      async () => ({ settings: { contactWithinHours: 72 }, reviewedBy: await reviewed() }),
      `${fits} Changed or new since then: settings.`,
      [],
    ],
    [
      'with words that nobody has reviewed for it',
      async () => ({ ...set, reviewedBy: await reviewed(['es']) }),
      `${fits} Changed or new since then: words in English.`,
      [],
    ],
    [
      'with one that is malformed',
      async () => ({ ...set, reviewedBy: { ...(await reviewed()), date: 'soon' } }),
      none,
      ['reviewedBy.date'],
    ],
  ])('is said before the talk, at its end and in its record: %s', async (_, configOf, line, wrong) => {
    const config = await configOf();
    const { element, errors } = open(config ? { config } : {});
    await until(() => seenIn(element).includes(english.begin), 'the first screen');
    await until(() => seenIn(element).includes(line), line);
    expect(errors.map((error) => /reviewedBy\.\w+/.exec(error)?.[0])).toEqual(wrong);

    const record = await wholeTalk(element, { slept: 'hotel' });
    expect(record.agencyReview?.by?.role).toBe(line === none ? undefined : 'program director');
    await until(() => seenIn(element).includes(ofResult.finishedTitle), 'the record');
    expect(seenIn(element)).toContain(line);
  });

  it('is said in the language of the worker', async () => {
    const { element } = open({ config: { ...set, reviewedBy: await reviewed() }, lang: 'es' });
    await until(() => seenIn(element).includes('Guía revisada por esta agencia el 29 nov 2026'), 'the line in Spanish');
  });
});
