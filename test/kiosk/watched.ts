import { Decrypter } from 'age-encryption';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { patience } from '../browsers.mjs';
import { hearComplaints, hearRequests } from '../pages.ts';
import { Visitor } from './at-the-kiosk.ts';

/** A browser that writes no file to this machine. */
export function launch(options: LaunchOptions | undefined): Promise<Browser> {
  return puppeteer.launch({ ...options, downloadBehavior: { policy: 'deny' } });
}

/** What is looked for on a page: errors, what the policy refused, and requests to anybody else. */
export async function watch(page: Page, address: string, complaints: string[]): Promise<void> {
  page.setDefaultTimeout(patience);
  hearComplaints(page, complaints);
  hearRequests(page, address, complaints);
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      console.error(`refused by ${violatedDirective}: ${blockedURI} ${sourceFile}`),
    );
  });
}

/** Somebody at the kiosk, whose page is watched from its first moment; `beside` another one, in a window of that machine. */
export async function openWatched(browser: Browser, address: string, beside?: Visitor): Promise<Visitor> {
  const visitor = await (beside ? beside.besides({ address }) : Visitor.open(browser, { address }));
  await watch(visitor.page, address.replace(/[^/]*$/, ''), visitor.complaints);
  await visitor.page.evaluateOnNewDocument(() => {
    const papers: string[] = [];
    const files: Blob[] = [];
    Object.assign(window, { printed: papers, files });
    const addressOf = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) files.push(file);
      return addressOf(file);
    };
    window.print = () => {
      (window.top as unknown as { printed: string[] }).printed.push(document.body.innerText);
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await reopen(visitor);
  return visitor;
}

/** Opens the page anew, as the browser does when it is started. */
export async function reopen(visitor: Visitor): Promise<void> {
  await visitor.page.reload();
  await visitor.until('.welcome');
}

/** What was printed, as text. */
export function printed(visitor: Visitor): Promise<string[]> {
  return visitor.page.evaluate(() => (window as unknown as { printed: string[] }).printed);
}

/** The next file that is saved, as it is read byte by byte. */
export async function saved({ page }: Visitor): Promise<string> {
  await page.waitForFunction(() => (window as unknown as { files: Blob[] }).files.length > 0);
  return page.evaluate(async () => {
    const file = (window as unknown as { files: Blob[] }).files.shift()!;
    const bytes = new Uint8Array(await file.arrayBuffer());
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  });
}

/** Saves the talk in an encrypted file, and opens that with the library as anybody has it. */
export async function saveEncrypted(visitor: Visitor, button: string): Promise<Record<string, unknown>> {
  const passphrase = 'four quiet herons wading';
  await fill(visitor, 'passphrase', passphrase);
  await fill(visitor, 'passphrase-again', passphrase);
  await visitor.press(button);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const text = await decrypter.decrypt(Uint8Array.from(Buffer.from(await saved(visitor), 'latin1')), 'text');
  // On a slow computer the page may stand still for so long that the kiosk takes it for sleep, and covers itself: at its
  // next look, which is now.
  await visitor.wait(0);
  await visitor.page.$eval('.cover button', (cover) => (cover as HTMLElement).click()).catch(() => undefined);
  return JSON.parse(text) as Record<string, unknown>;
}

function fill({ page }: Visitor, name: string, text: string): Promise<void> {
  return page.evaluate(
    (field, value) => {
      const root = document.querySelector('open-door-screening')!.shadowRoot!;
      root.querySelector<HTMLInputElement>(`input[name="${field}"]`)!.value = value;
    },
    name,
    text,
  );
}

/** What is in the talk. */
export function talkText(visitor: Visitor): Promise<string> {
  return visitor.page.evaluate(() => {
    const root = document.querySelector('open-door-screening')!.shadowRoot!;
    // Of a record, what is folded too.
    for (const part of root.querySelectorAll<HTMLDetailsElement>('.paper details')) part.open = true;
    return (root.querySelector('.shell') as HTMLElement).innerText.replace(/\s+/g, ' ');
  });
}

/** Ends the page's life, and asks nobody whether it may. */
export async function leave({ page }: Visitor): Promise<void> {
  await page.close({ runBeforeUnload: false });
}
