import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/element/view.ts';
import { screenView } from '../../src/element/views/screen.ts';
import { talk as english } from '../../src/languages/en/talk.ts';
import { sayIn } from '../../src/languages/say.ts';
import { english as words, meet } from '../screening/helpers.ts';

const { talk } = meet().say('welcome', 'alone').goTo('touched').say('touched', 'yes').next().send({ type: 'continue' });
const view = { talk, words, texts: english, say: sayIn('en'), sideTalks: [], results: undefined } as unknown as View;

async function buttonsOf(screen: 'asking' | 'result'): Promise<string[]> {
  const shown = await collectResult(render(screenView(view, screen)));
  const [, main = ''] = shown.split('class="main"');
  return [...main.matchAll(/<button[^>]*>([^]*?)<\/button>/g)].map(([, name]) => name!.replace(/<[^>]*>/g, '').trim());
}

describe('Where the network holds back the views that are loaded later', () => {
  it('the talk goes on past the small questions of the stop card', async () => {
    expect(await buttonsOf('asking')).toEqual([english.tryAgain, english.next, english.back]);
  });

  it('the result waits, and the talk can be finished without it', async () => {
    expect(await buttonsOf('result')).toEqual([english.tryAgain, english.finish]);
  });
});
