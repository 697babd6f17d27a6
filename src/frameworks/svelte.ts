/**
 * Defines the element, and its types for markup in Svelte 5: `import 'open-door-screening/svelte'`.
 *
 * @module
 */
import type { HTMLAttributes } from 'svelte/elements';
import '../define.ts';
import type { ScreeningEventMap } from '../element/events.ts';
import type { OpenDoorScreening } from '../element/open-door-screening.ts';
import type { ScreeningAttributes, ScreeningProperties } from '../element/properties.ts';

type Handlers = {
  [Name in keyof ScreeningEventMap as `on${Name}`]?: ((event: ScreeningEventMap[Name]) => void) | undefined;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'open-door-screening': Omit<HTMLAttributes<OpenDoorScreening>, keyof ScreeningProperties> &
      ScreeningProperties &
      ScreeningAttributes &
      Handlers;
  }
}
