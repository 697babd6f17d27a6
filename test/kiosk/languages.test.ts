import { describe, expect, it } from 'vitest';
import { isSpoken, kioskWords, loadKioskLanguage } from '../../src/kiosk/languages.ts';
import spanish from '../../src/languages/es/index.ts';
import { registerLanguage } from '../../src/languages/registry.ts';

describe('the languages of the kiosk', () => {
  it('are whole also where the talk has loaded one before, and leave what a page has brought', async () => {
    const { kiosk: _kiosk, ...rest } = spanish;
    registerLanguage({ ...rest, talk: { ...rest.talk, begin: 'Comenzar' } });
    await loadKioskLanguage('es');

    const { texts, say } = kioskWords('es');
    expect(say(texts.secondsLeft, { count: 1 })).toBe('1 segundo');
    expect(say(texts.secondsLeft, { count: 20 })).toBe('20 segundos');
    registerLanguage(spanish);
  });

  it.each([
    ['en', true],
    ['es', true],
    ['fr', false],
    ['toString', false],
  ])('%s: %s', (language, spoken) => {
    expect(isSpoken(language)).toBe(spoken);
  });
});
