import { checkGiven } from '../../instrument/check-given.ts';
import { plain } from '../../instrument/immutable.ts';
import { forPolice } from '../paper/for-police.ts';
import type { ScreeningRecord } from '../record.ts';
import { root } from './naming.ts';
import type { AuthorReference, FHIRBundle, PatientReference } from './resources.ts';

/** What is in a Bundle, and for whom. */
export interface FHIROptions {
  /** Where the addresses of codes, forms and extensions begin, and `fullUrl`: your own, instead of a name that resolves nowhere. */
  readonly base?: string | undefined;
  /** The patient as the receiving system knows it, `{ reference: 'Patient/123' }`. The Bundle then has no Patient. */
  readonly subject?: PatientReference | undefined;
  /** Who led the talk, as the receiving system knows them. The Bundle then has no PractitionerRole. */
  readonly author?: AuthorReference | undefined;
  /** `collection` to read; `transaction` for a server to load. */
  readonly type?: 'collection' | 'transaction' | undefined;
  /**
   * `police`: what the page for law enforcement holds, and nothing else: no level, steps, plan or corrections, nothing
   * that was replaced, and of the form the questions that are listed. Its resources have ids of their own.
   */
  readonly only?: 'police' | undefined;
}

/** @throws {InvalidDataError} where one of them is something else. */
export function checkOptions({ base = root, type = 'collection', only = 'police' }: FHIROptions): void {
  checkGiven('The options', {
    base: [typeof base === 'string', 'expected an address'],
    type: [['collection', 'transaction'].includes(type), 'expected "collection" or "transaction"'],
    only: [only === 'police', 'expected "police"'],
  });
}

/** The same Bundle with addresses that begin elsewhere. What people wrote is left as it is. */
export function rebased(bundle: FHIRBundle, base: string): FHIRBundle {
  const isAddress = new Set(['url', 'system', 'fullUrl', 'questionnaire', 'valueUri', 'valueSet', 'fixedUri']);
  const start = base.replace(/\/+$/, '');
  return JSON.parse(
    JSON.stringify(bundle, (key, value: unknown) =>
      isAddress.has(key) && typeof value === 'string' && value.startsWith(`${root}/`)
        ? start + value.slice(root.length)
        : value,
    ),
  ) as FHIRBundle;
}

/** As `forPolice`, and without all that accompanies the answers in FHIR. */
export function policeContent(record: ScreeningRecord): ScreeningRecord {
  const listed = new Set(record.paper.police.questions.map(({ question }) => question));
  const shown = forPolice(record);
  const whole = new Map(record.assessment.flags.map(({ code, because }) => [code, because.length]));
  return plain({
    ...shown,
    topics: shown.topics.map((topic) => ({
      ...topic,
      questions: topic.questions.filter(({ code }) => listed.has(code)),
    })),
    history: [],
    stepsDone: [],
    plan: undefined,
    amendments: [],
    // A sign that was withdrawn before anybody received it stays unreported.
    withdrawn: { flags: [], steps: [] },
    assessment: {
      ...shown.assessment,
      flags: shown.assessment.flags.map((flag) =>
        // A flag based on something that is left out is named by its label alone.
        flag.because.length === whole.get(flag.code) && flag.because.length > 0
          ? flag
          : { ...flag, rule: '', passage: undefined },
      ),
    },
  });
}
