/** The data of an instrument with so many questions. */
export function longInstrument(count: number): object;
