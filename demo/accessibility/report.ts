import { en301549, section508 } from './other-standards.ts';
import type { Standard } from './row.ts';
import { wcag } from './wcag.ts';

export const standards: readonly Standard[] = [wcag, section508, en301549];
