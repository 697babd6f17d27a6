import 'open-door-screening/define';
import type { WorkedCase } from 'open-door-screening/authoring';
import type { Draft, TextsInput } from 'open-door-screening';
import {
  findAgencyReview,
  parseConfiguration,
  sealRecord,
  type Instrument,
  type ScreeningRecord,
  type Wording,
} from 'open-door-screening/headless';
import { valueAt, type Office } from './data.ts';
import { recordOfCase } from './cases.ts';

/** What the talk and its result look like with what is set. */
export class Preview {
  readonly element = document.createElement('open-door-screening');
  /** The worked case whose result is shown; without one, a talk. */
  worked: WorkedCase | undefined;
  /** What is set cannot be used: what is shown is of before. */
  isStale = false;
  #draft: Draft | undefined;
  #latest: ScreeningRecord | undefined;

  constructor() {
    this.element.headingLevel = 3;
    this.element.addEventListener('screening-draft', ({ draft }) => (this.#draft = draft));
    this.element.addEventListener('screening-clear', () => (this.#draft = undefined));
  }

  /** As a page would have it; one that is late is not shown. */
  async #showSealed(record: ScreeningRecord, instrument: Instrument, config: unknown): Promise<void> {
    const configuration = parseConfiguration(instrument, config);
    const agencyReview = await findAgencyReview({ instrument, configuration }, [record.language]);
    const sealed = await sealRecord({ ...record, agencyReview });
    if (this.#latest === record) this.element.record = sealed;
  }

  show(office: Office, instrument: Instrument, wording: Wording): void {
    const { element, worked } = this;
    const config = valueAt(office, ['configuration']);
    const agency = typeof office['agency'] === 'string' ? office['agency'] : undefined;
    element.lang = wording.language;
    element.agency = agency;
    if (element.instrument !== instrument) {
      element.instrument = instrument;
      this.#draft = undefined;
    }
    element.config = config ?? {};
    element.texts = valueAt(office, ['texts']) as TextsInput | undefined;
    this.isStale = false;
    if (worked) {
      try {
        const record = recordOfCase(instrument, config, worked, wording, agency);
        this.#latest = record;
        void this.#showSealed(record, instrument, config);
      } catch {
        this.isStale = true;
      }
      return;
    }
    this.#latest = undefined;
    element.record = undefined;
    // A talk goes on with what is set now.
    if (this.#draft) element.draft = this.#draft;
  }
}
