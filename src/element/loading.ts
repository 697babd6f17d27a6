// What is loaded only when it is needed.

/** What reads data from outside. */
export const loadReaders = () => import('./host-data.ts');

/** Result, paper and file views. */
export const loadResult = () => import('./result/result.ts');
