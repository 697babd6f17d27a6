const text = (code) => `Text of ${code}`;
const texts = (codes) => Object.fromEntries(codes.map((code) => [code, text(code)]));

/**
 * The data of an instrument with so many questions, and flags in proportion, each reading three of them. Every fifth
 * question is shown only after an answer to the one before.
 */
export function longInstrument(count) {
  const codes = Array.from({ length: count }, (_, index) => `q${index}`);
  const questions = codes.map((code, index) => ({
    code,
    who: 'asked',
    answer: 'one',
    choices: ['yes', 'maybe', 'no'],
    ...(index % 5 === 4 && { when: { question: codes[index - 1], has: ['yes', 'maybe'] } }),
  }));
  const topicSize = 40;
  const topics = Array.from({ length: Math.ceil(count / topicSize) }, (_, index) => ({
    code: `t${index}`,
    with: 'youth',
    questions: questions.slice(index * topicSize, (index + 1) * topicSize),
  }));
  const flags = codes.map((code, index) => ({
    code: `f${index}`,
    class: index % 2 ? 'strong' : 'vulnerability',
    when: {
      any: [
        { question: code, has: ['no'] },
        { all: [1, 7].map((step) => ({ question: codes[(index + step) % count], has: ['no'] })) },
      ],
    },
  }));
  const card = { title: 'Card', text: ['Text'] };
  return {
    format: 2,
    id: 'long',
    version: '1.0.0',
    settings: {},
    conditions: {},
    standAlone: [],
    topics,
    paths: [{ code: 'full' }],
    flags,
    levels: ['high', 'low'],
    rules: [{ code: 'two', level: 'high', when: { flagsOfClass: 'strong', atLeast: 2 } }],
    contacts: {},
    outcomes: {},
    bands: { day: { hours: 24 }, days3: { hours: 72 }, week: { days: 7 } },
    steps: [
      {
        code: 'office',
        kind: 'call',
        points: [{ code: 'call', when: { flagsOfClass: 'strong', atLeast: 1 }, by: 'today' }],
      },
    ],
    notes: [],
    wording: {
      en: {
        language: 'en',
        title: 'Long',
        topics: Object.fromEntries(topics.map(({ code }) => [code, { title: text(code) }])),
        questions: Object.fromEntries(
          codes.map((code) => [
            code,
            {
              label: text(code),
              prompt: text(code),
              followUp: text(code),
              listenFor: text(code),
              choices: texts(['yes', 'maybe', 'no']),
            },
          ]),
        ),
        paths: { full: { name: 'Full', hint: 'All' } },
        cards: { opening: card, urgent: card, stop: card, stopAlone: card, private: card, parting: card },
        sources: texts(['youth', 'worker', 'record', 'other']),
        responses: texts(['declined', 'unknown', 'not-asked', 'unsafe-to-ask']),
        flagClasses: texts(['strong', 'vulnerability']),
        flags: Object.fromEntries(flags.map(({ code }) => [code, { label: text(code), rule: text(code) }])),
        passages: {},
        levels: { high: { name: 'High', meaning: 'High' }, low: { name: 'Low', meaning: 'Low' } },
        rules: texts(['two']),
        kinds: {},
        contacts: {},
        contactMissing: 'Ask.',
        steps: texts(['office']),
        points: { call: { text: text('call') } },
        notes: {},
      },
    },
  };
}
