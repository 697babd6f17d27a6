import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';

/** What may differ from one version of an instrument to the next. */
export interface InstrumentData {
  id: string;
  version: string;
  topics: { code: string; questions: { code: string; choices?: string[]; when?: unknown }[] }[];
  paths: { code: string; questions?: string[] }[];
  flags: { code: string; when: unknown }[];
  levels: string[];
  outcomes: Record<string, unknown>;
  rules: { level: string }[];
  steps: { code: string; points: { code: string }[] }[];
  wording: Record<
    string,
    {
      topics: Record<string, unknown>;
      questions: Record<string, { prompt: string; choices?: Record<string, string> }>;
      paths: Record<string, unknown>;
      levels: Record<string, unknown>;
      rules: Record<string, unknown>;
      points: Record<string, unknown>;
      flags: Record<string, unknown>;
    }
  >;
}

/** The built-in instrument in another version, as the data an agency would hand in. */
export function otherVersion(change: (data: InstrumentData) => void = () => {}, version = '2.1.0'): InstrumentData {
  const data = JSON.parse(JSON.stringify(returnFromRun)) as InstrumentData;
  data.version = version;
  change(data);
  return data;
}

/** Without a choice, in every language. */
export function withoutChoice(question: string, choice: string): (data: InstrumentData) => void {
  return ({ topics, wording }) => {
    for (const asked of topics.flatMap(({ questions }) => questions))
      if (asked.code === question) asked.choices = (asked.choices ?? []).filter((code) => code !== choice);
    for (const words of Object.values(wording)) delete words.questions[question]?.choices?.[choice];
  };
}

/** Without a question that conditions read at most in a list of several. */
export function withoutQuestion(question: string): (data: InstrumentData) => void {
  return (data) => {
    for (const topic of data.topics) topic.questions = topic.questions.filter(({ code }) => code !== question);
    for (const path of data.paths)
      if (path.questions) path.questions = path.questions.filter((code) => code !== question);
    for (const words of Object.values(data.wording)) delete words.questions[question];
    const flags = JSON.stringify(data.flags).replaceAll(`"${question}",`, '');
    data.flags = JSON.parse(flags) as InstrumentData['flags'];
  };
}

/** The one flag is raised where the other was, and the other way round. */
export function withFlagsSwapped(one: string, other: string): (data: InstrumentData) => void {
  return ({ flags }) => {
    const [first, second] = [one, other].map((code) => flags.find((flag) => flag.code === code)!);
    [first!.when, second!.when] = [second!.when, first!.when];
  };
}
