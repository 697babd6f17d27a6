/** What other systems read. Loaded at its first use. */
export { toFHIR } from '../../record/fhir/to-fhir.ts';
export { toCSV } from '../../record/csv/to-csv.ts';
