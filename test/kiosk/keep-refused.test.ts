import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { kiosk as en } from '../../src/languages/en/kiosk.ts';
import { kiosk as es } from '../../src/languages/es/kiosk.ts';
import { browsers } from '../pages.ts';
import { Visitor } from './at-the-kiosk.ts';
import type { FolderServer } from './folder-server.ts';
import { served } from './served.ts';

const kioskTexts = { en, es };

/** How a browser refuses to keep a talk. Runs in the page, and knows nothing outside itself. */
const refusals: Readonly<Record<string, () => void>> = {
  'throws when the storage is opened': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  },
  'has a storage that cannot be opened': () => {
    IDBFactory.prototype.open = () => {
      const request = Object.assign(new EventTarget(), { error: new DOMException('Refused.', 'UnknownError') });
      setTimeout(() => request.dispatchEvent(new Event('error')), 20);
      return request as unknown as IDBOpenDBRequest;
    };
  },
  'has a storage that never opens': () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  },
  'has a storage that opens and never stores': () => {
    IDBObjectStore.prototype.put = function (this: IDBObjectStore) {
      // Keeps the transaction busy for ever.
      const again = () => this.get('nothing').addEventListener('success', again);
      again();
      return this.get('nothing') as IDBRequest<IDBValidKey>;
    };
  },
  'has a storage that is full': () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  },
  'never removes what is stored': () => {
    IDBFactory.prototype.deleteDatabase = () => new EventTarget() as IDBOpenDBRequest;
  },
  'hands out no key': () => {
    const generateKey = () => Promise.reject(new DOMException('Refused.', 'OperationError'));
    Object.assign(SubtleCrypto.prototype, { generateKey });
  },
  'never hands out a key': () => {
    Object.assign(SubtleCrypto.prototype, { generateKey: () => new Promise(() => {}) });
  },
  'never ends encrypting': () => {
    SubtleCrypto.prototype.encrypt = () => new Promise(() => {});
  },
  'refuses a lock': () => {
    LockManager.prototype.request = () => Promise.reject(new DOMException('Refused.', 'SecurityError'));
  },
  'never grants a lock': () => {
    LockManager.prototype.request = () => new Promise(() => {});
  },
  'encrypts nothing': () => {
    SubtleCrypto.prototype.encrypt = () => Promise.reject(new DOMException('Refused.', 'OperationError'));
  },
};

describe.each(browsers)('A talk that $engine does not keep', ({ launchOptions }) => {
  let browser: Browser;
  const kiosks: Partial<Record<'en' | 'es', FolderServer>> = {};

  beforeAll(async () => {
    for (const language of ['en', 'es'] as const)
      kiosks[language] = await served({ language, recovery: { allowed: true, hours: 12 } });
    browser = await puppeteer.launch(launchOptions);
  });
  afterEach(() => Visitor.closeAll());
  afterAll(async () => {
    await browser?.close();
    await kiosks.en?.stop();
    await kiosks.es?.stop();
  });

  /** Up to the moment where the worker starts a talk that is to be kept, in a browser that will not. */
  async function wantToKeep(refuse: () => void, language: 'en' | 'es' = 'en'): Promise<Visitor> {
    const texts = kioskTexts[language];
    const visitor = await Visitor.open(browser, kiosks[language]!);
    await visitor.run(refuse);
    await visitor.press(texts.begin);
    await visitor.chooseToKeep();
    await visitor.press(texts.begin);
    return visitor;
  }

  const hasBegun = (visitor: Visitor) => visitor.run(() => document.querySelector('.talk:not(.away)') !== null);

  describe.each(Object.entries(refusals))('because it %s', (_how, refuse) => {
    it('is said before it begins, and goes on without being kept', async () => {
      const visitor = await wantToKeep(refuse);
      await visitor.reads('This talk cannot be kept');
      expect(await hasBegun(visitor)).toBe(false);
      expect(await visitor.violations()).toEqual([]);

      await visitor.press('Go on without keeping it');
      await visitor.until('.talk:not(.away)');
      await visitor.answer('zebra crossing');
      expect(await visitor.answered()).toBe('zebra crossing');
      expect(visitor.complaints).toEqual([]);
    });
  });

  it('is said in Spanish, and can be left by the way back', async () => {
    const texts = kioskTexts.es;
    const visitor = await wantToKeep(refusals['has a storage that is full']!, 'es');
    await visitor.reads('Esta conversación no se puede guardar');
    await visitor.press(texts.back);
    await visitor.until('input[name=keep]');
    expect(await visitor.page.$eval('input[name=keep]', (box) => box.checked)).toBe(false);
    await visitor.press(texts.back);
    await visitor.until('.welcome');
  });

  it('is kept once the browser lets it, and nothing of the trial stays behind', async () => {
    const visitor = await wantToKeep(() => {
      const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
      Object.assign(window, {
        letItStore: () => {
          Object.defineProperty(IDBObjectStore.prototype, 'put', put);
        },
      });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
    });
    await visitor.reads('This talk cannot be kept');
    await visitor.press('Back');
    await visitor.run(() => (window as unknown as { letItStore: () => void }).letItStore());
    await visitor.chooseToKeep();
    await visitor.press('Begin');
    await visitor.until('.talk:not(.away)');
    expect(await visitor.run(() => indexedDB.databases())).toEqual([]);
    await visitor.answerAndKeep('zebra crossing');
  });

  it('is not begun by a start that its worker has left', async () => {
    const visitor = await wantToKeep(refusals['has a storage that never opens']!);
    await visitor.press('Back', 'Begin');
    await visitor.reads('A PIN for this talk');
    // Until the browser is waited for no more.
    await visitor.holds(() => !document.body.innerText.includes('One moment'));
    expect(await visitor.sees()).toContain('A PIN for this talk');
    await visitor.press('Begin');
    await visitor.until('.talk:not(.away)');
  });

  it('has nowhere to be kept: that is said where one would choose it', async () => {
    const visitor = await Visitor.open(browser, kiosks.en!);
    await visitor.run(() => Object.defineProperty(window, 'indexedDB', { get: () => null }));
    await visitor.press('Begin');
    await visitor.reads('This browser cannot keep a talk.');
    await visitor.press('Begin');
    await visitor.until('.talk:not(.away)');
  });

  describe.each([
    ['makes none', () => void (SubtleCrypto.prototype.deriveBits = () => Promise.reject(new Error('Refused.')))],
    ['never answers', () => void (SubtleCrypto.prototype.deriveBits = () => new Promise(() => {}))],
  ])('cannot have a PIN where the browser %s', (_how, refuse) => {
    it('that is said, and it can begin without', async () => {
      const visitor = await Visitor.open(browser, kiosks.en!);
      await visitor.run(refuse);
      await visitor.press('Begin');
      await visitor.setPin('471147');
      await visitor.press('Begin');
      await visitor.reads('This browser could not make a PIN.');
      expect(await hasBegun(visitor)).toBe(false);
      await visitor.press('Take the PIN away', 'Begin');
      await visitor.until('.talk:not(.away)');
    });
  });

  it('is said where the browser never says whether a PIN is right, and lets one try again', async () => {
    const visitor = await Visitor.open(browser, kiosks.en!);
    await visitor.begin('471147');
    await visitor.wait(3600);
    await visitor.press('Touch to go on');
    await visitor.run(() => {
      const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
      let asked = 0;
      crypto.subtle.deriveBits = (...given) => (asked++ === 0 ? new Promise(() => {}) : derive(...given));
    });
    await visitor.typePin('471147');
    await visitor.reads('The browser could not check the PIN.');
    await visitor.typePin('471147');
    await visitor.until('.talk:not(.away)');
  });

  it('takes the place of one that cannot be removed only where the worker knows that', async () => {
    const visitor = await Visitor.open(browser, kiosks.en!);
    await visitor.press('Begin');
    await visitor.chooseToKeep();
    await visitor.press('Begin');
    await visitor.answerAndKeep('zebra crossing');
    await visitor.page.evaluateOnNewDocument(() => {
      IDBFactory.prototype.deleteDatabase = () => {
        throw new DOMException('Refused.', 'UnknownError');
      };
    });
    visitor.page.on('dialog', (dialog) => void dialog.accept());
    await visitor.page.reload();
    await visitor.reads('A talk was cut off');
    await visitor.press('Begin', 'Begin');
    await visitor.reads('The talk that was cut off is still here');
    await visitor.press('Go on all the same');
    await visitor.until('.talk:not(.away)');
  });

  it('is said where what was cut off cannot be read', async () => {
    const visitor = await Visitor.open(browser, kiosks.en!);
    await visitor.press('Begin');
    await visitor.chooseToKeep();
    await visitor.press('Begin');
    await visitor.answerAndKeep('zebra crossing');
    visitor.page.on('dialog', (dialog) => void dialog.accept());
    await visitor.page.reload();
    await visitor.press('Go on with it');
    await visitor.run(() => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    });
    await visitor.openKept();
    await visitor.reads('The browser could not read it');
  });
});
