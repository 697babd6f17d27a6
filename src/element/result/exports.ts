/** What other systems read, loaded when it is asked for. */
export { toFHIR } from '../../record/fhir/to-fhir.ts';
export { toCSV } from '../../record/csv/to-csv.ts';
