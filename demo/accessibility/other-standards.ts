import { row, type Row, type Standard } from './row.ts';
import { levelA, levelAA } from './wcag.ts';

const nowhere = 'project/accessibility-report';
const everyScreen = 'browser/accessibility';
const kioskScreens = 'kiosk/kiosk-screens';
const reader = 'browser/screen-reader';
const tree = 'frozen/screens';

const byBrowser =
  'The browser gives native controls to the machine’s assistive technology; the product adds no control of its own.';
const closed =
  'Nothing is closed to assistive technology. Where an office’s lock-down of the kiosk takes it away, this is the office’s to make good.';
const noHardware = 'No hardware is part of the product.';
const noSpeech = 'The product neither speaks nor listens.';
const noMedia = 'No sound and no video is in the product.';

const people = 'Not tried by people who live with this: what is said here comes from tests of the code.';

export const section508: Standard = {
  id: 'section-508',
  title: 'Section 508 of the Rehabilitation Act, as revised in 2017',
  chapters: [
    {
      title: 'Chapter 3: functional performance',
      rows: [
        row(
          '302.1',
          'Without vision',
          'partly',
          `A talk can be held by what a screen reader is given. ${people}`,
          reader,
          tree,
        ),
        row(
          '302.2',
          'With limited vision',
          'partly',
          `Zoom to 500 %, both schemes, three themes, the system’s contrast colors, large print on paper. ${people}`,
          'browser/layout',
          'browser/themes',
          'paper/paper',
        ),
        row(
          '302.3',
          'Without perception of color',
          'met',
          'Nothing is shown by color alone.',
          'browser/layout',
          'browser/themes',
        ),
        row(
          '302.4',
          'Without hearing',
          'met',
          'Nothing is heard. The talk itself is between people: an interpreter is asked for at its start.',
          nowhere,
        ),
        row('302.5', 'With limited hearing', 'met', 'Nothing is heard.', nowhere),
        row('302.6', 'Without speech', 'met', `${noSpeech} The youth may point at a choice, or write.`, nowhere),
        row(
          '302.7',
          'With limited manipulation',
          'partly',
          `One key or one press at a time, targets of 44 px on touch screens. ${people}`,
          'browser/keyboard',
          kioskScreens,
        ),
        row(
          '302.8',
          'With limited reach and strength',
          'partly',
          `Any input device of the machine serves. ${people}`,
          'browser/keyboard',
        ),
        row(
          '302.9',
          'With limited language, cognitive and learning abilities',
          'partly',
          `What is said aloud is grade 5 or lower, one question at a time, with a softer way to say it; English and Spanish. ${people}`,
          'authoring/return-from-run',
          'browser/question',
        ),
      ],
    },
    {
      title: 'Chapter 5: software',
      rows: [
        row(
          '501.1',
          'Scope',
          'met',
          'The product is web content, and answers by WCAG; the rows below are answered where a page has something of the kind.',
          everyScreen,
        ),
        row(
          '502.2.1',
          'User control of accessibility features',
          'around',
          'The product reaches no setting of the machine.',
          nowhere,
        ),
        row(
          '502.2.2',
          'No disruption of accessibility features',
          'met',
          'It takes no key, no menu and no selection from page or machine but the one press that covers.',
          'browser/guest-keys',
        ),
        row('502.3.1', 'Object information', 'met', byBrowser, reader, tree),
        row('502.3.2', 'Modification of object information', 'met', byBrowser, tree),
        row(
          '502.3.3',
          'Row, column, and headers',
          'met',
          'Tables have header cells, on screen and on paper.',
          everyScreen,
          'paper/tags',
        ),
        row('502.3.4', 'Values', 'met', byBrowser, reader),
        row(
          '502.3.5',
          'Modification of values',
          'met',
          'A value that another program sets counts like one that is typed.',
          'browser/text-length',
        ),
        row('502.3.6', 'Label relationships', 'met', 'Each field and its label are in one root.', everyScreen, reader),
        row(
          '502.3.7',
          'Hierarchical relationships',
          'met',
          'Fieldsets, lists and headings nest as what they say does.',
          tree,
        ),
        row('502.3.8', 'Text', 'met', byBrowser, tree),
        row(
          '502.3.9',
          'Modification of text',
          'met',
          'Text that another program inserts is taken like typed text.',
          'browser/text-length',
        ),
        row('502.3.10', 'List of actions', 'met', byBrowser, tree),
        row('502.3.11', 'Actions on objects', 'met', 'What a program presses is pressed.', 'browser/talk'),
        row('502.3.12', 'Focus cursor', 'met', byBrowser, reader, 'browser/focus'),
        row('502.3.13', 'Modification of focus cursor', 'met', byBrowser, 'browser/focus'),
        row(
          '502.3.14',
          'Event notification',
          'met',
          'Status regions and the focus say what has changed.',
          reader,
          'browser/text-length',
        ),
        row(
          '502.4',
          'Platform accessibility features',
          'around',
          'These are the machine’s. Nothing in the page works against them.',
          'browser/guest-keys',
        ),
        row(
          '503.2',
          'User preferences',
          'met',
          'Colors and contrast of the system, its scheme, and sizes of text are followed.',
          'browser/layout',
          everyScreen,
        ),
        row(
          '503.3',
          'Alternative user interfaces',
          'absent',
          'There is none that works as assistive technology.',
          nowhere,
        ),
        row('503.4.1', 'Caption controls', 'absent', noMedia, nowhere),
        row('503.4.2', 'Audio description controls', 'absent', noMedia, nowhere),
        row(
          '504.2',
          'Content creation or editing',
          'met',
          'Records on paper, as text and as a table, and the book of a guide have headings, lists, header cells and a language.',
          'paper/tags',
          'demo/book',
        ),
        row(
          '504.2.1',
          'Preservation of information when formats change',
          'met',
          'Screen, paper and files are made from one result, part by part.',
          'frozen/forms',
          'paper/tags',
        ),
        row(
          '504.2.2',
          'PDF export',
          'partly',
          'A PDF is made by the browser’s own printing. Chromium tags headings, tables, lists, title and language; PDF/UA as a whole is not checked.',
          'paper/tags',
        ),
        row(
          '504.3',
          'Prompts',
          'met',
          'To whoever writes a guide of their own, the command open-door check names missing words, a reading level that is too high and things without a name.',
          'authoring/check',
          'authoring/texts',
        ),
        row(
          '504.4',
          'Templates',
          'met',
          'The built-in guide and the example of an own one pass the same checks as every screen.',
          everyScreen,
          'demo/own-instrument',
        ),
      ],
    },
    {
      title: 'Chapter 6: documentation and support',
      rows: [
        row(
          '602.2',
          'Accessibility and compatibility features',
          'met',
          'This page, the embedding guide and the reference name them.',
          'demo/pages',
          nowhere,
        ),
        row(
          '602.3',
          'Electronic documentation',
          'met',
          'Guides and reference are pages that meet what is said here of web content.',
          'demo/pages',
          'kiosk/built',
        ),
        row('602.4', 'Alternate formats of printed documentation', 'absent', 'Nothing comes on paper only.', nowhere),
        row(
          '603.2',
          'Information on accessibility and compatibility',
          'around',
          'There is no support service; this page is what there is. An agency that offers the product has its own.',
          nowhere,
        ),
        row('603.3', 'Communication needs', 'around', 'There is no support service.', nowhere),
      ],
    },
  ],
};

/** WCAG 2.1, which EN 301 549 takes over, with what 2.2 has added left out and what it has dropped put in. */
const in21 = [...levelA, ...levelAA].filter(
  ({ clause }) => !['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8'].includes(clause),
);
const parsing = row(
  '4.1.1',
  'Parsing',
  'met',
  'The HTML of every screen is validated; WCAG 2.2 has dropped this criterion.',
  everyScreen,
);
const criteria = [...in21, parsing].toSorted((one, other) =>
  one.clause.localeCompare(other.clause, 'en', { numeric: true }),
);

/** What EN 301 549 asks of web pages: what WCAG asks, under numbers of its own. */
const web: readonly Row[] = criteria.map((criterion) => ({ ...criterion, clause: `9.${criterion.clause}` }));

/** What does not hold for software that is no web page, as EN 301 549 has it. */
const notForSoftware = ['2.4.1', '2.4.2', '2.4.5', '3.1.2', '3.2.3', '3.2.4'];
/** Where it has one clause for what is open to assistive technology, and one for what is closed to it. */
const openAndClosed = [
  '1.1.1',
  '1.3.1',
  '1.3.2',
  '1.3.5',
  '1.4.4',
  '1.4.5',
  '1.4.10',
  '1.4.12',
  '2.1.1',
  '2.1.4',
  '2.5.3',
  '3.1.1',
  '3.3.1',
  '4.1.1',
  '4.1.2',
  '4.1.3',
];
/** Those that are divided otherwise. */
const divided: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '1.2.1': [
    ['1.2.1.1', 'open'],
    ['1.2.1.2.1', 'audio only, closed'],
    ['1.2.1.2.2', 'video only, closed'],
  ],
  '1.2.3': [
    ['1.2.3.1', 'open'],
    ['1.2.3.2', 'closed'],
  ],
};

const isWeb = 'The product is web content: see the clause of chapter 9.';

/** What EN 301 549 asks of software that is no web page. */
const asSoftware: readonly Row[] = criteria
  .filter(({ clause }) => !notForSoftware.includes(clause))
  .flatMap((criterion) => {
    const { clause, name } = criterion;
    const parts =
      divided[clause] ??
      (openAndClosed.includes(clause)
        ? [
            [`${clause}.1`, 'open'],
            [`${clause}.2`, 'closed'],
          ]
        : [[clause, '']]);
    return parts.map(([number, part]) => ({
      ...criterion,
      clause: `11.${number}`,
      name: part === '' ? name : `${name} (${part})`,
      ...(part.endsWith('closed') ? { state: 'absent' as const, how: closed } : { how: isWeb }),
    }));
  });

export const en301549: Standard = {
  id: 'en-301-549',
  title: 'EN 301 549, version 3.2.1',
  chapters: [
    {
      title: 'Chapter 4: functional performance',
      rows: [
        row(
          '4.2.1',
          'Without vision',
          'partly',
          `A talk can be held by what a screen reader is given. ${people}`,
          reader,
          tree,
        ),
        row(
          '4.2.2',
          'With limited vision',
          'partly',
          `Zoom to 500 %, both schemes, three themes, the system’s contrast colors, large print on paper. ${people}`,
          'browser/layout',
          'browser/themes',
          'paper/paper',
        ),
        row(
          '4.2.3',
          'Without perception of color',
          'met',
          'Nothing is shown by color alone.',
          'browser/layout',
          'browser/themes',
        ),
        row('4.2.4', 'Without hearing', 'met', 'Nothing is heard.', nowhere),
        row('4.2.5', 'With limited hearing', 'met', 'Nothing is heard.', nowhere),
        row(
          '4.2.6',
          'With no or limited voice',
          'met',
          `${noSpeech} The youth may point at a choice, or write.`,
          nowhere,
        ),
        row(
          '4.2.7',
          'With limited manipulation or strength',
          'partly',
          `One key or one press at a time, targets of 44 px on touch screens. ${people}`,
          'browser/keyboard',
          kioskScreens,
        ),
        row(
          '4.2.8',
          'With limited reach',
          'partly',
          `Any input device of the machine serves. ${people}`,
          'browser/keyboard',
        ),
        row('4.2.9', 'Photosensitive seizures', 'met', 'Nothing flashes or moves.', nowhere),
        row(
          '4.2.10',
          'With limited cognition, language or learning',
          'partly',
          `What is said aloud is grade 5 or lower, one question at a time; English and Spanish. ${people}`,
          'authoring/return-from-run',
          'browser/question',
        ),
        row(
          '4.2.11',
          'Privacy',
          'met',
          'Whoever uses assistive technology has the same cover and the same PIN; the PIN’s field is protected from being read out.',
          'browser/cover',
          kioskScreens,
        ),
      ],
    },
    {
      title: 'Chapter 5: generic requirements',
      rows: [
        row('5.1.2.1', 'Closed functionality', 'absent', closed, nowhere),
        row('5.1.2.2', 'Assistive technology', 'met', closed, reader),
        ...[
          ['5.1.3.1', 'Audio output of visual information'],
          ['5.1.3.2', 'Auditory output, speech included'],
          ['5.1.3.3', 'Auditory output that goes with the screen'],
          ['5.1.3.4', 'Control of speech output'],
          ['5.1.3.5', 'Interruption of speech output'],
          ['5.1.3.6', 'Speech for non-text content'],
          ['5.1.3.7', 'Speech for video'],
          ['5.1.3.8', 'Masked entry'],
          ['5.1.3.9', 'Private access to personal data'],
          ['5.1.3.10', 'Audio output that does not interfere'],
          ['5.1.3.11', 'Volume of private listening'],
          ['5.1.3.12', 'Volume of the speaker'],
          ['5.1.3.13', 'Reset of the volume'],
          ['5.1.3.14', 'Spoken languages'],
          ['5.1.3.15', 'Error identification without vision'],
          ['5.1.3.16', 'Receipts and the like'],
          ['5.1.4', 'Closed to enlargement of text'],
          ['5.1.5', 'Visual output for what is heard'],
          ['5.1.6.1', 'Operation without a keyboard'],
          ['5.1.6.2', 'Input focus'],
        ].map(([clause = '', name = '']) => row(clause, name, 'absent', closed, nowhere)),
        row('5.1.7', 'Access without speech', 'met', noSpeech, nowhere),
        row(
          '5.2',
          'Activation of accessibility features',
          'met',
          'Nothing has to be switched on; schemes, contrast and sizes follow page and system.',
          'browser/themes',
        ),
        row('5.3', 'Biometrics', 'absent', 'No biometrics.', nowhere),
        row(
          '5.4',
          'Preservation when formats change',
          'met',
          'Screen, paper and files are made from one result, part by part.',
          'frozen/forms',
          'paper/tags',
        ),
        row('5.5.1', 'Means of operation', 'absent', noHardware, nowhere),
        row('5.5.2', 'Operable parts that can be distinguished', 'absent', noHardware, nowhere),
        row('5.6.1', 'Tactile or auditory status', 'absent', noHardware, nowhere),
        row(
          '5.6.2',
          'Visual status',
          'met',
          'What is switched on is shown by mark, weight and name.',
          'browser/layout',
          tree,
        ),
        row(
          '5.7',
          'Key repeat',
          'around',
          'The machine’s setting counts. A key that is held down never covers.',
          'browser/cover',
        ),
        row(
          '5.8',
          'Double-strike of a key',
          'partly',
          'Two presses of the covering key within a second cover; any other key acts once a press.',
          'browser/cover',
        ),
        row(
          '5.9',
          'Simultaneous actions',
          'met',
          'No two keys at a time are needed; the arrows do what they do in any native group.',
          'browser/keyboard',
        ),
      ],
    },
    {
      title: 'Chapter 9: web',
      rows: [
        ...web,
        row(
          '9.6',
          'WCAG conformance requirements',
          'met',
          'Whole screens and whole ways through a talk are tried, with nothing that would be in the way.',
          everyScreen,
          'browser/keyboard',
        ),
      ],
    },
    {
      title: 'Chapter 11: software',
      rows: [
        ...asSoftware,
        row('11.5.1', 'Closed functionality', 'absent', closed, nowhere),
        row('11.5.2.1', 'Accessibility services of the platform, for interfaces', 'around', byBrowser, reader),
        row(
          '11.5.2.2',
          'Accessibility services of the platform, for assistive technology',
          'around',
          'The product is none.',
          nowhere,
        ),
        row('11.5.2.3', 'Use of accessibility services', 'met', byBrowser, reader, tree),
        row('11.5.2.4', 'Assistive technology', 'absent', 'The product is none.', nowhere),
        row('11.5.2.5', 'Object information', 'met', byBrowser, reader, tree),
        row('11.5.2.6', 'Row, column, and headers', 'met', 'Tables have header cells.', everyScreen, 'paper/tags'),
        row('11.5.2.7', 'Values', 'met', byBrowser, reader),
        row('11.5.2.8', 'Label relationships', 'met', 'Each field and its label are in one root.', everyScreen, reader),
        row('11.5.2.9', 'Parent and child', 'met', 'Fieldsets, lists and headings nest as what they say does.', tree),
        row('11.5.2.10', 'Text', 'met', byBrowser, tree),
        row('11.5.2.11', 'List of actions', 'met', byBrowser, tree),
        row('11.5.2.12', 'Execution of actions', 'met', 'What a program presses is pressed.', 'browser/talk'),
        row('11.5.2.13', 'Tracking of focus and selection', 'met', byBrowser, 'browser/guest-keys', reader),
        row('11.5.2.14', 'Modification of focus and selection', 'met', byBrowser, 'browser/focus'),
        row(
          '11.5.2.15',
          'Change notification',
          'met',
          'Status regions and the focus say what has changed.',
          reader,
          'browser/text-length',
        ),
        row('11.5.2.16', 'Modification of states and properties', 'met', byBrowser, 'browser/question'),
        row(
          '11.5.2.17',
          'Modification of values and text',
          'met',
          'What another program inserts is taken like typed text.',
          'browser/text-length',
        ),
        row(
          '11.6.1',
          'User control of accessibility features',
          'around',
          'The product reaches no setting of the machine.',
          nowhere,
        ),
        row(
          '11.6.2',
          'No disruption of accessibility features',
          'met',
          'It takes no key, no menu and no selection from page or machine but the one press that covers.',
          'browser/guest-keys',
        ),
        row(
          '11.7',
          'User preferences',
          'met',
          'Colors and contrast of the system, its scheme, and sizes of text are followed.',
          'browser/layout',
          everyScreen,
        ),
        row(
          '11.8.1',
          'Content technology',
          'met',
          'Papers, books and tables are made with what their format has for structure.',
          'paper/tags',
          'demo/book',
        ),
        row(
          '11.8.2',
          'Accessible content creation',
          'met',
          'Records on paper and books of a guide have headings, lists, header cells and a language.',
          'paper/tags',
          'demo/book',
        ),
        row(
          '11.8.3',
          'Preservation in transformations',
          'met',
          'Screen, paper and files are made from one result, part by part.',
          'frozen/forms',
        ),
        row(
          '11.8.4',
          'Repair assistance',
          'met',
          'The command open-door check says of an own guide what is missing, and where.',
          'authoring/check',
        ),
        row(
          '11.8.5',
          'Templates',
          'met',
          'The built-in guide and the example of an own one pass the same checks as every screen.',
          everyScreen,
          'demo/own-instrument',
        ),
      ],
    },
    {
      title: 'Chapter 12: documentation and support',
      rows: [
        row(
          '12.1.1',
          'Accessibility and compatibility features',
          'met',
          'This page, the embedding guide and the reference name them.',
          'demo/pages',
          nowhere,
        ),
        row(
          '12.1.2',
          'Accessible documentation',
          'met',
          'Guides and reference are pages that meet what is said here of web content.',
          'demo/pages',
          'kiosk/built',
        ),
        row(
          '12.2.2',
          'Information on accessibility and compatibility',
          'around',
          'There is no support service; this page is what there is. An agency that offers the product has its own.',
          nowhere,
        ),
        row('12.2.3', 'Effective communication', 'around', 'There is no support service.', nowhere),
        row('12.2.4', 'Accessible documentation of support', 'around', 'There is no support service.', nowhere),
      ],
    },
  ],
};
