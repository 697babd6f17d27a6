/** So many lines of the log come at once. */
export const linesAtOnce = 500;

/** So many records come at once where a stack is printed: one by one, a large stack would be too many requests. */
export const recordsAtOnce = 50;
