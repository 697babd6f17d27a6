import { describe, expect, it } from 'vitest';
import { isSpoken, kioskWords, loadKioskLanguage } from '../../src/kiosk/languages.ts';
import spanish from '../../src/languages/es/index.ts';
import { registerLanguage } from '../../src/languages/registry.ts';

describe('the languages of the kiosk', () => {
  it('are whole also where the talk has loaded one before', async () => {
    const { kiosk: _kiosk, ...rest } = spanish;
    registerLanguage(rest);
    await loadKioskLanguage('es');

    const { texts, say } = kioskWords('es', 'talk');
    expect(say(texts.secondsLeft, { count: 1 })).toBe('1 segundo');
    expect(say(texts.secondsLeft, { count: 20 })).toBe('20 segundos');
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
