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
export { fromFHIR, type FromFHIROptions } from './record/fhir/from-fhir.ts';
export { prefillFromFHIR, type PrefillFromFHIROptions } from './record/fhir/prefill-from-fhir.ts';
export { fhirDefinitions, type CodeSystem, type DefinitionOptions, type ValueSet } from './record/fhir/definitions.ts';
export type { StructureDefinition } from './record/fhir/extension-definitions.ts';
