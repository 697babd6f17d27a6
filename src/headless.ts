/**
 * Everything that needs no page: reading instruments, answers, drafts and records, assessing, running a talk, and the
 * forms of a record. It imports neither Lit nor anything of the DOM.
 *
 * @module
 */
export { returnFromRun } from './instruments/return-from-run/index.ts';
export type { Instrument } from './instrument/instrument.ts';
export { parseInstrument, withWording } from './instrument/parse-instrument.ts';
export { parseAnswers } from './instrument/parse-answers.ts';
export { contactsNotSet } from './instrument/contacts-not-set.ts';
export { parseConfiguration, type ConfigurationInput } from './instrument/parse-configuration.ts';
export { parsePrefill, type PrefillInput } from './instrument/parse-prefill.ts';
export type { Configuration, ReviewedBy } from './instrument/configuration.ts';
export type { Account, Answers, Prefill, QuestionAccount, Response, Source, Value } from './instrument/account.ts';
export type { Condition } from './instrument/condition.ts';
export type {
  Band,
  Contact,
  Flag,
  FlagClass,
  Point,
  Question,
  Rule,
  Step,
  StepKind,
  Structure,
  Topic,
  UrgentKind,
} from './instrument/structure.ts';
export type { Wording } from './instrument/wording.ts';
export {
  AnswersError,
  ConfigurationError,
  DraftError,
  InstrumentError,
  InvalidDataError,
  RecordError,
  type Problem,
} from './instrument/problems.ts';

export { assess, type AssessOptions } from './assessment/assess.ts';
export { createAssessor, type Assessor, type DescribeOptions } from './assessment/assessor.ts';
export type { Assessment, Note, RaisedFlag, Reason } from './assessment/describe.ts';
export type { Because } from './assessment/grounds.ts';
export type { StepContact, SuggestedPoint, SuggestedStep } from './assessment/steps.ts';
export type { OpenQuestion } from './assessment/open.ts';

export { createScreening, type ScreeningOptions } from './screening/create-screening.ts';
export type { Screening, ScreeningSnapshot } from './screening/start-screening.ts';
export { screeningMachine } from './screening/machine.ts';
export { createDraft, type Draft, type TalkHeader } from './screening/draft.ts';
export { parseDraft } from './screening/parse-draft.ts';
export type { Refused, ScreeningEvent } from './screening/events.ts';
export { standingOf, type Standing } from './screening/steps-done.ts';
export type { StepDone, Talk } from './screening/talk.ts';
export {
  agencyHashes,
  findAgencyReview,
  knownAgencyReview,
  type AgencyReview,
  type Reviewable,
} from './record/agency-review.ts';
export { agencyReviewText } from './record/agency-review-text.ts';
export { createRecord, type ScreeningRecord } from './record/record.ts';
export { parseRecord } from './record/parse-record.ts';
export { csvQuestions, csvTable, toCSV, type CSVOptions, type CSVTable } from './record/csv/to-csv.ts';
export { accountsTable, accountsToCSV } from './record/csv/accounts-table.ts';
export { ndjsonLine, toNDJSON } from './record/csv/to-ndjson.ts';
export type { CellOptions, LongCell } from './record/csv/rows.ts';
// The code book has the Spanish words in it: it is in `exchange` only.
export { fromFHIR, type FromFHIROptions } from './record/fhir/from-fhir.ts';
export { prefillFromFHIR, type PrefillFromFHIROptions } from './record/fhir/prefill-from-fhir.ts';
export { fhirDefinitions, type CodeSystem, type DefinitionOptions, type ValueSet } from './record/fhir/definitions.ts';
export type { StructureDefinition } from './record/fhir/extension-definitions.ts';
export { toFHIR } from './record/fhir/to-fhir.ts';
export type { FHIROptions } from './record/fhir/options.ts';
export type { FHIRBundle, FHIRResource } from './record/fhir/resources.ts';
export { toText } from './record/to-text.ts';
export { blankSheet, type BlankOptions } from './record/paper/blank-sheet.ts';
export { recordSheet } from './record/paper/record-sheet.ts';
export type { Block, Section, Sheet } from './record/paper/sheet.ts';
export type { PaperKind, PaperOptions } from './record/paper/options.ts';
export { draftOf } from './record/draft-of-record.ts';
export { reassess, type Reassessment } from './record/reassess.ts';
export { asOf, latestVersions } from './record/versions.ts';
export { fileName } from './record/file-name.ts';
export { canonicalForm, fingerprintOf, sealRecord } from './record/fingerprint.ts';
export { verifyRecord } from './record/verify-record.ts';

export type { LanguagePack } from './languages/pack.ts';
export { loadLanguage, registerLanguage } from './languages/registry.ts';

export { version } from './version.ts';
