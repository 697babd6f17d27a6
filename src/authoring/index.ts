/**
 * For those who write an instrument or translate one, and for the tests that guard it. Runs in Node; never part of a page.
 * @module
 */
export { bookOf, contentHash, type Book, type BookOptions } from './book/book.ts';
export { bookPage } from './book/page.ts';
export { checkInstrument, type CheckOptions, type InstrumentReport } from './check.ts';
export { checkLanguage } from './check-language.ts';
export { packOf, sheetFromJSON, sheetOf, type SheetLine } from './language-sheet.ts';
export { sheetFromCSV, sheetToCSV } from './sheet-table.ts';
export { readingFormula } from './spoken-in-language.ts';
export { checkDuties, type Duty } from './duties.ts';
export type { Plan } from './compare-plans.ts';
export { lockOf, type InstrumentLock } from './lock.ts';
export type { CalledTwice, Measured, PlanMeasures } from './measure.ts';
export { answersOf, runCase, workedCaseSchema, type CaseAccount, type CaseOutcome, type WorkedCase } from './cases.ts';
export type { PropertyReport } from './properties.ts';
export type { ReadingGrade } from './reading-level.ts';
export type { Agreement } from './study/agreement.ts';
export { studyPage } from './study/page.ts';
export { studyOf, type Compared, type Reading, type Study } from './study/study.ts';
export { checkReasons, type Reason } from './reasons.ts';
export { returnFromRunCases, returnFromRunData, returnFromRunDuties, returnFromRunReasons } from './return-from-run.ts';
