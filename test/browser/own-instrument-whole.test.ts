import { expect } from 'chai';
import { parseRecord } from '../../src/record/parse-record.ts';
import { begun, open, until, type AnswersToGive, type HostSettings, type Worker } from './driver.ts';
import { languages } from './screens.ts';
import { say } from './texts.ts';

/** Not every browser imports JSON. */
const data = async (name: string) => (await fetch(`/demo/own-instrument/${name}.json`)).json() as Promise<never>;

interface Words {
  readonly title: string;
  readonly cards: Record<'opening' | 'private' | 'stop' | 'urgent' | 'parting', { title: string; text: string[] }>;
  readonly questions: Record<string, { label: string; prompt: string; choices?: Record<string, string> }>;
  readonly topics: Record<string, { title: string }>;
  readonly flags: Record<string, { label: string; rule: string }>;
  readonly flagClasses: Record<string, string>;
  readonly levels: Record<string, { name: string; meaning: string }>;
  readonly rules: Record<string, string>;
  readonly points: Record<string, { readonly text: string }>;
  readonly contacts: Record<string, string>;
  readonly contactMissing: string;
}

const wording: Record<string, Words> = { en: await data('en'), es: await data('es') };
const instrument = { ...((await data('structure')) as object), wording };
const config = { contacts: { lead: { phone: '555-0142' } } };

/** What nobody in a shelter should read: words of the built-in instrument. */
const wordsOfAnother =
  /NCMEC|traffick|trata (sexual|de personas)|\brun\b|return[- ]from|runaway|ausencia|Welcome back|time away/i;

const answers: AnswersToGive = {
  age: 16,
  start: ['glad', 'private'],
  needs: ['food', 'medicine'],
  body: 'sore',
  here: 'not-sure',
  'keep-away': ['someone-online'],
  knows: 'nobody',
  'last-night': ['hurt'],
  thoughts: 'tonight',
  helps: 'A light in the hall.',
  looks: ['shaking'],
};

const settings = (lang: string): HostSettings => ({ instrument, config, lang, caseReference: 'N-7' });

/** Everything that can be read, also where it is folded, and what is said to those who do not see. */
function readable({ root, sees }: Worker): string {
  const labels = [...root.querySelectorAll('[aria-label], [title]')].map(
    (element) => `${element.getAttribute('aria-label')} ${element.getAttribute('title')}`,
  );
  const text = [...root.children]
    .filter(({ localName }) => localName !== 'style')
    .map(({ textContent }) => textContent);
  return [sees, ...text, ...labels].join('\n');
}

function expectOwnWords(worker: Worker): void {
  expect(readable(worker), worker.heading).not.to.match(wordsOfAnother);
}

async function previewed(worker: Worker): Promise<string> {
  const frame = worker.find('iframe.preview') as HTMLIFrameElement;
  await until(() => frame.contentDocument?.querySelector('h1'));
  return frame.contentDocument!.body.textContent;
}

/** The content of the frame that is printed; no dialog opens. */
async function printed(act: () => Promise<unknown>): Promise<string> {
  const contentWindow = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
  let text = '';
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    configurable: true,
    get(this: HTMLIFrameElement) {
      const view = contentWindow.get!.call(this) as Window;
      view.print = () => void (text = view.document.body.textContent);
      return view;
    },
  });
  try {
    await act();
  } finally {
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', contentWindow);
  }
  return text;
}

async function finished(lang: string): Promise<Worker> {
  const worker = await begun(settings(lang));
  await until(() => worker.language === lang);
  await worker.finish(answers);
  return worker;
}

for (const lang of ['en', 'es'] as const) {
  const words = wording[lang]!;
  const { texts } = languages[lang]!;

  describe(`an agency’s own instrument, ${lang}`, () => {
    it('leads through a whole talk to its own result, and nowhere speaks the words of another', async () => {
      const worker = await open(settings(lang));
      await until(() => worker.heading === words.cards.opening.title);
      expectOwnWords(worker);
      await worker.goOn();
      const headings = new Set<string>();
      await worker.walk(answers, texts.reviewTitle, () => {
        headings.add(worker.heading);
        expectOwnWords(worker);
      });
      const { private: justUs, stop, urgent, parting } = words.cards;
      const spoken = ['needs', 'body', 'here', 'keep-away', 'knows', 'last-night', 'thoughts'];
      for (const { title } of [words.topics['door']!, justUs, stop, urgent, parting, words.topics['quiet']!])
        expect([...headings]).to.include(title);
      for (const code of spoken) expect([...headings]).to.include(words.questions[code]!.prompt);

      await worker.goOn();
      expect(worker.heading).to.equal(`${texts.suggestedLevel} ${words.levels['help-now']!.name}`);
      expectOwnWords(worker);
      for (const details of worker.all<HTMLDetailsElement>('details.flag')) details.open = true;
      const flags = worker.all('[data-flag]').map((flag) => flag.getAttribute('data-flag'));
      expect(flags).to.deep.equal(['dark-night', 'hurt-before', 'door-closed', 'young-and-alone', 'body-needs-rest']);
      for (const code of ['dark-night', 'hurt-before', 'door-closed', 'body-needs-rest']) {
        expect(worker.sees).to.include(words.flags[code]!.label);
        expect(worker.sees).to.include(words.flags[code]!.rule);
      }
      expect(worker.sees).to.include(words.questions['keep-away']!.choices!['someone-online']);
      expect(worker.sees).to.include(words.rules['now-company']);
      const codes = (name: string) => worker.all(`[${name}]`).map((found) => found.getAttribute(name));
      expect(codes('data-step')).to.deep.equal(['company', 'lead', 'door', 'protection', 'nurse', 'night']);
      expect(codes('data-point')).to.deep.equal([
        'stay-beside',
        'crisis-line-together',
        'wake-the-lead',
        'one-who-knows',
        'nobody-is-told',
        'tell-child-protection',
        'nurse-looks',
        'look-in',
        'hand-over',
      ]);
      expect(worker.sees).to.include(words.points['stay-beside']!.text).and.to.include('555-0142');
      const nurse = worker.find('[data-step=nurse]')!.innerText;
      expect(nurse).to.include(words.contacts['nurse-line']).and.to.include(words.contactMissing);

      await worker.goOn();
      await until(() => worker.record);
      expectOwnWords(worker);
      const record = parseRecord(JSON.parse(JSON.stringify(worker.record)));
      expect(record.instrument).to.deep.equal({ id: 'night-welcome', version: '2.0.0' });
      expect(record.language).to.equal(lang);
      expect(record.level.final).to.equal('help-now');
    });

    it('goes on paper in its own words, filled in and empty', async () => {
      const worker = await finished(lang);
      await worker.press(texts.print);
      expectOwnWords(worker);
      // What its author lets a page for law enforcement hold is said by its own names.
      const { age, here, 'keep-away': away, 'last-night': night } = words.questions;
      const told = `${night!.label} (${night!.choices!['scared']}, ${night!.choices!['hurt']})`;
      expect(worker.sees).to.include(
        say(texts.printHolds, { questions: `${age!.label}; ${here!.label}; ${away!.label}; ${told}` }),
      );
      for (const kind of ['whole', 'summary', 'police']) {
        (worker.find(`[name=kind][value=${kind}]`) as HTMLInputElement).click();
        await worker.settled();
        const title = languages[lang]!.texts.printKinds[kind as 'whole'];
        const paper = await previewed(worker);
        expect(paper, title).not.to.match(wordsOfAnother);
        // One page has room for its short name only.
        expect(paper, title).to.include(kind === 'summary' ? 'night-welcome 2.0.0' : words.title);
        expect(paper, title).to.include(words.flags['door-closed']!.label);
      }
      worker.element.remove();

      const next = await open(settings(lang));
      await until(() => next.language === lang);
      const form = await printed(() => next.element.printBlank());
      for (const { prompt } of Object.values(words.questions)) expect(form).to.include(prompt);
      expect(form).not.to.match(wordsOfAnother);
    });

    it('goes on another day from its draft, and is corrected after the end', async () => {
      const first = await begun(settings(lang));
      await until(() => first.language === lang);
      await first.on('age').type('16');
      await first.jump(1);
      await first.goOn();
      await first.on('needs').choose('sleep');
      const { draft } = first;
      first.element.remove();

      const worker = await open({ ...settings(lang), draft });
      await until(() => worker.heading === texts.pausedTitle);
      expectOwnWords(worker);
      await worker.press(texts.resume);
      expect(worker.questions).to.deep.equal(['needs']);
      expect(worker.on('needs').chosen).to.deep.equal(['sleep']);
      await worker.walk({ here: 'fine', thoughts: 'no', looks: 'none' }, texts.reviewTitle);
      await worker.goOn();
      expect(worker.heading).to.equal(`${texts.suggestedLevel} ${words.levels['let-them-rest']!.name}`);
      await worker.goOn();
      await until(() => worker.record);

      await worker.press(texts.correct);
      await worker.fill('correct-by', 'lead');
      await worker.fill('correct-reason', '?');
      await worker.press(texts.correctBegin);
      await until(() => worker.heading === texts.reviewTitle);
      await worker.jump(3);
      await worker.on('looks').choose('bleeding');
      await worker.press(texts.review);
      // What cannot wait comes first, here too.
      expect(worker.heading).to.equal(words.cards.urgent.title);
      await worker.walk({}, `${texts.suggestedLevel} ${words.levels['help-now']!.name}`);
      expectOwnWords(worker);
      await worker.goOn();
      await until(() => worker.record!.amendments.length === 1);
      expectOwnWords(worker);
      expect(worker.record!.level.final).to.equal('help-now');
    });
  });
}
