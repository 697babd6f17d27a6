/**
 * What other systems need besides a record: what its codes mean, and what FHIR knows of them. No talk loads it.
 *
 * @module
 */
export {
  codebook,
  codebookToCSV,
  type Codebook,
  type CodebookQuestion,
  type CodeMeaning,
  type Texts,
} from './record/csv/codebook.ts';
