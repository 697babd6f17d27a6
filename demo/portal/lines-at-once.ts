/** So many lines of the log come at once. */
export const linesAtOnce = 500;
