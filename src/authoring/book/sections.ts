import { numberOf } from '../../assessment/graph.ts';
import type { Checked } from '../../instrument/configuration.ts';
import { namedIn } from '../../instrument/survey.ts';
import { flagClasses, type Point, type Question } from '../../instrument/structure.ts';
import { howLookedUp } from '../../record/paper/looked-up.ts';
import type { WorkedCase } from '../cases.ts';
import { pointsIn } from '../compare-plans.ts';
import { facts, type Group, type Item, type Link, type Section } from './text.ts';
import type { Writing } from './writing.ts';

// What the instrument itself holds, a section for each of its parts.

export function asked(writing: Writing): Section {
  const { instrument, words, texts } = writing;
  return {
    code: 'topics',
    title: texts.topics,
    groups: instrument.topics.map((topic) => ({
      title: words.topics[topic.code]?.title ?? topic.code,
      items: topic.questions.map((question) => questionItem(writing, question)),
    })),
  };
}

function questionItem(writing: Writing, question: Question): Item {
  const { instrument, words, texts, say, listed, condition, readersOf } = writing;
  const { code, who, answer, choices = [], range, when, moves } = question;
  const { label, prompt, followUp, listenFor, hint, moved, choices: names } = words.questions[code]!;
  const home = instrument.topics.find(({ questions }) => questions.includes(question))!;
  const paths = instrument.paths.filter(
    ({ topics, questions }) => (!topics && !questions) || topics?.includes(home.code) || questions?.includes(code),
  );
  const readers = readersOf('questions', code);
  return {
    anchor: `q-${code}`,
    number: numberOf(instrument, code),
    title: label,
    facts: facts(
      [texts.prompt, prompt],
      [texts.softer, followUp],
      [texts.moved, moved],
      [texts.listenFor, listenFor],
      [texts.hint, hint],
      [texts.who, texts.whos[who]],
      [texts.answer, range ? `${texts.kinds[answer]}, ${range.atLeast}–${range.atMost}` : texts.kinds[answer]],
      [texts.choices, ...choices.map((choice) => names?.[choice] ?? choice)],
      [texts.shown, when ? condition(when) : texts.always],
      [
        texts.moves,
        moves && {
          head: say(texts.movesTo, { topic: words.topics[moves.to]?.title ?? moves.to }),
          parts: [condition(moves.when)],
        },
      ],
      [texts.paths, listed(paths.map((path) => words.paths[path.code]?.name ?? path.code))],
      [texts.readBy, ...(readers.length > 0 ? readers : [texts.readByNothing])],
    ),
  };
}

export function cards({ words, texts }: Writing): Section {
  const items = Object.entries(words.cards).map(([code, { title, text }]) => ({
    anchor: `card-${code}`,
    title,
    facts: facts([texts.text, ...text]),
  }));
  return { code: 'cards', title: texts.cards, groups: [{ title: '', items }] };
}

export function signs(writing: Writing, cases: readonly WorkedCase[]): Section {
  const { instrument, words, texts, condition, readersOf } = writing;
  const item = ({ code, when, passage }: (typeof instrument.flags)[number]): Item => {
    const rests = passage === undefined ? undefined : words.passages[passage];
    return {
      anchor: `flag-${code}`,
      title: words.flags[code]!.label,
      facts: facts(
        [texts.rule, words.flags[code]!.rule],
        [texts.raised, condition(when)],
        [texts.passage, rests && `${rests.where}: ${rests.text}`],
        [texts.usedBy, ...readersOf('flags', code)],
        [texts.casesWith, ...casesWhere(writing, cases, ({ expect }) => expect.flags.includes(code))],
      ),
    };
  };
  const groups = flagClasses.flatMap((name): Group[] => {
    const flags = instrument.flags.filter((flag) => flag.class === name);
    return flags.length > 0 ? [{ title: words.flagClasses[name] ?? name, items: flags.map(item) }] : [];
  });
  return { code: 'flags', title: texts.flags, groups };
}

export function levels(writing: Writing, cases: readonly WorkedCase[]): Section {
  const { instrument, words, texts, condition } = writing;
  const groups = instrument.levels.map((level): Group => {
    const rules = instrument.rules.filter((rule) => rule.level === level);
    return {
      title: words.levels[level]!.name,
      items: [
        {
          anchor: `level-${level}`,
          title: words.levels[level]!.name,
          facts: facts(
            [texts.meaning, words.levels[level]!.meaning],
            [texts.casesWith, ...casesWhere(writing, cases, ({ expect }) => expect.level === level)],
          ),
        },
        ...rules.map(({ code, when, kind }) => ({
          anchor: `rule-${code}`,
          title: words.rules[code] ?? code,
          facts: facts(
            [texts.holds, condition(when)],
            [texts.kind, kind && (words.kinds[kind] ?? kind)],
            [texts.casesWith, ...casesWhere(writing, cases, ({ expect }) => expect.rules?.includes(code) ?? false)],
          ),
        })),
      ],
    };
  });
  return { code: 'levels', title: texts.levels, groups };
}

export function steps(writing: Writing, cases: readonly WorkedCase[]): Section {
  const { instrument, words, texts, say, condition } = writing;
  const bandOf = ({ by }: Point) =>
    typeof by === 'string'
      ? [texts.bands[by]]
      : by.map(({ by: band, when }) =>
          when
            ? { head: say(texts.bandIf, { band: texts.bands[band] }), parts: [condition(when)] }
            : say(texts.bandElse, { band: texts.bands[band] }),
        );
  const groups = instrument.steps.map(({ code: step, contact, points }) => ({
    title: words.steps[step] ?? step,
    items: points.map((point): Item => {
      const { text, ground } = words.points[point.code]!;
      const called = point.contact ?? contact;
      return {
        anchor: `point-${point.code}`,
        title: text,
        facts: facts(
          [texts.ground, ground],
          [texts.contact, called && { to: `contact-${called}`, text: words.contacts[called] ?? called }],
          [texts.comes, point.when ? condition(point.when) : texts.everyReturn],
          [texts.by, ...bandOf(point)],
          [
            texts.casesWith,
            ...casesWhere(writing, cases, ({ expect }) => pointsIn(expect.plan ?? {}).includes(point.code)),
          ],
        ),
      };
    }),
  }));
  return { code: 'steps', title: texts.steps, groups };
}

export function conditions(writing: Writing): Section {
  const { instrument, texts, condition, readersOf } = writing;
  const items = Object.entries(namedIn(instrument)).map(([name, when]) => ({
    anchor: `condition-${name}`,
    title: name,
    facts: facts([texts.holds, condition(when)], [texts.usedBy, ...readersOf('named', name)]),
  }));
  return { code: 'conditions', title: texts.conditions, groups: [{ title: '', items }] };
}

export function settings({ instrument, texts, say }: Writing): Section {
  const items = Object.entries(instrument.settings).map(([name, setting]) => ({
    anchor: `setting-${name}`,
    title: name,
    facts: facts(
      [
        texts.default,
        typeof setting.default === 'boolean' ? (setting.default ? texts.yes : texts.no) : String(setting.default),
      ],
      [texts.bounds, 'atLeast' in setting && say(texts.between, { least: setting.atLeast, most: setting.atMost })],
    ),
  }));
  return { code: 'settings', title: texts.settings, groups: [{ title: '', items }] };
}

export function contacts({ instrument, words, texts }: Writing): Section {
  const lookedUp = (checked: Checked | undefined) => howLookedUp(checked ?? {}, words.language, 'book');
  const ways = Object.entries(instrument.contacts).map(([code, { phone, sms, url, checked }]) => {
    const known = [phone, sms, url].filter((way) => way !== undefined);
    return {
      anchor: `contact-${code}`,
      title: words.contacts[code] ?? code,
      facts: facts(
        [texts.contact, ...(known.length > 0 ? known : [texts.agencySets])],
        [texts.checked, known.length > 0 && lookedUp(checked)],
      ),
    };
  });
  const laws = Object.entries(instrument.laws ?? {}).map(([law, checked]) => ({
    anchor: `law-${law.replace(/[^\w]+/g, '-').toLowerCase()}`,
    title: law,
    facts: facts([texts.checked, lookedUp(checked)]),
  }));
  return {
    code: 'contacts',
    title: texts.contacts,
    groups: [{ title: '', items: ways }, ...(laws.length > 0 ? [{ title: texts.laws, items: laws }] : [])],
  };
}

/** Links to the worked cases for which this is so. */
function casesWhere(
  { texts }: Writing,
  cases: readonly WorkedCase[],
  isSo: (workedCase: WorkedCase) => boolean,
): (Link | string)[] {
  const found = cases.flatMap((workedCase, index) =>
    isSo(workedCase) ? [{ to: caseAnchor(index), text: workedCase.name }] : [],
  );
  return found.length > 0 ? found : [texts.noCase];
}

/** Where the worked case at this place is found. */
export function caseAnchor(index: number): string {
  return `case-${index + 1}`;
}
