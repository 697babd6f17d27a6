import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';

/** An instrument as an agency's own data, to be read by the element: a short talk in words of its own. */
export function ownInstrument(title = 'County talk') {
  const data = JSON.parse(JSON.stringify(returnFromRun)) as Draft;
  data.id = 'county-talk';
  data.version = '2.1.0';
  data.wording['en']!.title = title;
  data.wording['en']!.questions['needs']!.prompt = 'What can I get you?';
  return data;
}

/** What these tests change in it. */
interface Draft {
  id: string;
  version: string;
  flags: { when: unknown }[];
  wording: Record<string, { title: string; questions: Record<string, { prompt: string }> }>;
}
