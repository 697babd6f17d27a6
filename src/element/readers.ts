/** What reads data from outside. Loaded only where there is some. */
export const loadReaders = () => import('./host-data.ts');
