/**
 * Defines the element, and its types for markup in Svelte 5: `import 'open-door-screening/svelte'`.
 *
 * @module
 */
import type { HTMLAttributes } from 'svelte/elements';
import '../define.ts';
import type { OpenDoorScreening } from '../element/open-door-screening.ts';
import type { ScreeningAttributes, ScreeningHandlers, ScreeningProperties } from '../element/properties.ts';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'open-door-screening': Omit<HTMLAttributes<OpenDoorScreening>, keyof ScreeningProperties> &
      ScreeningProperties &
      ScreeningAttributes &
      ScreeningHandlers;
  }
}
