// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { result as englishResult } from '../../src/languages/en/result.ts';
import { talk as english } from '../../src/languages/en/talk.ts';
import '../../src/define.ts';
import { press, sees, until, wholeTalk } from './whole-talk.ts';

/** What does not work at the moment, and what is thrown then. */
const broken = new Map<string, Error>();
/** What was tried while it did not work. */
const tried = new Set<string>();

function unlessBroken<Part>(name: string, part: Part): Part {
  const error = broken.get(name);
  if (!error) return part;
  tried.add(name);
  throw error;
}

vi.mock(import('../../src/element/loading.ts'), async (original) => {
  const file = await original();
  return { ...file, loadResult: async () => unlessBroken('second file', await file.loadResult()) };
});

vi.mock(import('../../src/record/fingerprint.ts'), async (original) => {
  const file = await original();
  return { ...file, sealRecord: async (record) => unlessBroken('seal', file.sealRecord(record)) };
});

vi.mock(import('../../src/element/result/exports.ts'), async (original) => {
  const file = await original();
  return {
    ...file,
    get toCSV() {
      return unlessBroken('export', file.toCSV);
    },
  };
});

const failed = new TypeError('Failed to fetch dynamically imported module');

beforeEach(() => {
  broken.clear();
  tried.clear();
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** An element on the page, and what its host hears. */
function open() {
  const element = document.createElement('open-door-screening');
  const heard: string[] = [];
  for (const name of ['screening-pause', 'screening-complete'] as const)
    element.addEventListener(name, () => heard.push(name));
  element.addEventListener('screening-error', ({ error }) => heard.push(error.message));
  document.body.append(element);
  return { element, heard };
}

describe('what fails is reported to the host, where it costs something', () => {
  it('the second file: not when it is fetched ahead, but when it is needed; then it can be tried again', async () => {
    broken.set('second file', failed);
    const { element, heard } = open();
    // Nobody can wait for a file that never comes: the talk ends at the screen that needs it.
    const talk = wholeTalk(element);
    await sees(element, english.waiting);
    await until(() => heard.length > 0, 'an error that is told');
    expect(heard).toEqual([failed.message]);

    broken.clear();
    press(element, english.tryAgain);
    await talk;
    expect(heard).toEqual([failed.message, 'screening-complete']);
  });

  it('the second file: nothing, when it arrives before it is needed', async () => {
    broken.set('second file', failed);
    const { element, heard } = open();
    element.start();
    await until(() => tried.has('second file'), 'the file to be fetched ahead');
    broken.clear();
    await wholeTalk(element);
    expect(heard).toEqual(['screening-complete']);
  });

  it('a record that cannot be made: it is still unsaved, and is handed over at the next try', async () => {
    broken.set('seal', failed);
    const { element, heard } = open();
    const talk = wholeTalk(element, { slept: 'hotel' });
    await until(() => heard.length > 0, 'an error that is told');
    expect(heard).toEqual([failed.message]);
    expect(element.unsaved).toBe(true);

    broken.clear();
    press(element, english.tryAgain);
    const record = await talk;
    expect(Object.keys(record.answers)).toEqual(['slept']);
    expect(heard).toEqual([failed.message, 'screening-complete']);
    expect(element.unsaved).toBe(false);
  });

  it('an export that cannot be made', async () => {
    const { element, heard } = open();
    await wholeTalk(element);
    await sees(element, englishResult.finishedTitle);
    press(element, englishResult.save);
    await sees(element, englishResult.saveTitle);
    broken.set('export', failed);
    press(element, englishResult.formats.csv);
    await sees(element, englishResult.notLoaded);
    expect(heard).toEqual(['screening-complete', failed.message]);
  });

  it('a talk that breaks', async () => {
    const { element, heard } = open();
    await element.updateComplete;
    vi.spyOn(Date.prototype, 'toISOString').mockImplementation(() => {
      throw failed;
    });
    element.start();
    await sees(element, failed.message);
    expect(heard).toEqual([failed.message]);
  });
});
