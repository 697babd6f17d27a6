import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebDriver, type Client } from 'webdriver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../src/version.ts';
import { findBrowsers, startWebKitDriver, stopHelpers } from '../browsers.mjs';
import { AtTheKiosk, setUp } from './at-the-kiosk.ts';
import { builtFolder, holdingTalks, type FolderServer } from './folder-server.ts';
import { served } from './served.ts';

const webkit = (await findBrowsers()).find(({ engine }) => engine === 'webkit');

/** Somebody at a machine with WebKit. */
class WebKitVisitor extends AtTheKiosk {
  readonly driver: Client;

  constructor(driver: Client) {
    super();
    this.driver = driver;
  }

  async open(address: string): Promise<void> {
    await this.driver.navigateTo(address);
    await this.until('.welcome');
    await this.run(setUp);
  }

  override async run<Args extends unknown[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const script = `const [done, ...given] = [...arguments].reverse();
      Promise.resolve((${String(task)})(...given.reverse())).then(done)`;
    return (await this.driver.executeAsyncScript(script, args as string[])) as Result;
  }

  override async type(words: string): Promise<void> {
    const keys = Array.from(words).flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.driver.performActions([{ type: 'key', id: 'keyboard', actions: keys }]);
  }
}

describe.runIf(webkit)('The kiosk in webkit', () => {
  let driver: Client;
  let visitor: WebKitVisitor;
  let kiosk: FolderServer;

  beforeAll(async () => {
    kiosk = await served({
      agency: 'Harbor County Intake',
      idle: { coverAfterSeconds: 120, clearAfterSeconds: 900, warnSeconds: 20 },
      recovery: { allowed: true, hours: 12 },
    });
    driver = await WebDriver.newSession({ ...(await startWebKitDriver(webkit!)), logLevel: 'error' });
    await driver.setWindowRect(0, 0, 1024, 768);
    visitor = new WebKitVisitor(driver);
  });

  afterAll(async () => {
    await driver?.deleteSession();
    stopHelpers();
    await kiosk?.stop();
  });

  it('leads through a talk to a saved record, clears, and leaves nothing to be found or to go back to', async () => {
    await visitor.open(kiosk.address);
    expect(await visitor.sees()).toContain(`Version ${version}`);
    await visitor.begin('4711');
    await visitor.answer('zebra crossing');
    expect(await visitor.answered()).toBe('zebra crossing');
    await visitor.finishTalk();
    await visitor.press('Save or copy', 'Case note (text)', 'Back');
    expect(await visitor.everything()).toContain('zebra');
    await visitor.press('Finish and clear');
    await visitor.until('.welcome');
    expect(await visitor.everything()).not.toContain('zebra');

    await driver.navigateTo(`${kiosk.address}it-guide/`);
    await driver.back();
    await visitor.until('.welcome');
    expect(await visitor.everything()).not.toContain('zebra');
  });

  it('covers itself, asks for the PIN of the talk, and goes on where one was', async () => {
    await visitor.open(kiosk.address);
    await visitor.begin('4711');
    await visitor.answer('zebra crossing');
    await visitor.wait(120);
    await visitor.reads('Touch to go on');
    expect(await visitor.sees()).toBe('Harbor County Intake Touch to go on');
    await visitor.press('Touch to go on');
    await visitor.typePin('0000');
    await visitor.reads('That is not the PIN.');
    await visitor.typePin('4711');
    await visitor.until('.talk:not(.away)');
    expect(await visitor.answered()).toBe('zebra crossing');
    await visitor.press('Finish and clear', 'Clear');
    await visitor.until('.welcome');
  });

  it('opens without a network once it was there, and goes on with a talk that was cut off', async () => {
    await visitor.open(kiosk.address);
    await visitor.officeIsKept();
    await kiosk.stop();
    await visitor.open(kiosk.address);
    await visitor.press('Begin');
    await visitor.chooseToKeep();
    await visitor.press('Begin');
    await visitor.until('.talk:not(.away)');
    await visitor.answerAndKeep('zebra crossing');
    await driver.navigateTo('about:blank');

    await visitor.open(kiosk.address);
    await visitor.press('Go on with it');
    await visitor.openKept();
    await visitor.until('.talk:not(.away)');
    await visitor.press('Go on where we were');
    expect(await visitor.answered()).toBe('zebra crossing');
    await kiosk.start();
  });

  it('runs from one file in a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'open-door-share-'));
    const page = readFileSync(join(builtFolder, 'open-door-kiosk.html'), 'utf8');
    writeFileSync(join(folder, 'kiosk.html'), holdingTalks(page));
    await visitor.open(`file://${folder}/kiosk.html`);
    await visitor.begin();
    await visitor.answer('zebra crossing');
    expect(await visitor.answered()).toBe('zebra crossing');
    rmSync(folder, { recursive: true });
  });
});
