/**
 * Defines the element, and its types for templates in Vue 3: `import 'open-door-screening/vue'`. Vue has to know that the
 * tag is an element of the page: `isCustomElement` in the options of its compiler. vue-tsc notices properties
 * and events that do not exist with `strictTemplates`.
 *
 * @module
 */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import '../define.ts';
import type { ScreeningEventMap } from '../element/events.ts';
import type { ScreeningAttributes, ScreeningProperties } from '../element/properties.ts';

type Emitted = { [Name in keyof ScreeningEventMap]: (event: ScreeningEventMap[Name]) => void };

type Props = Omit<HTMLAttributes, keyof ScreeningProperties> & ScreeningProperties & ScreeningAttributes & PublicProps;

declare module 'vue' {
  interface GlobalComponents {
    'open-door-screening': new () => { $props: Props; $emit: EmitFn<Emitted> };
  }
}
