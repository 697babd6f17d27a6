import type { LitElement } from 'lit';
import type { ScreeningEventMap } from './events.ts';
import type { HostProperties } from './host-properties.ts';
import type { OpenDoorScreening } from './open-door-screening.ts';

/** All that `HostProperties` declares, and what the element adds to it. */
type Settable = Exclude<keyof HostProperties, keyof LitElement> | 'lang' | 'draft';

/** What a host sets on the element, by property: for templates and wrappers. */
export type ScreeningProperties = Partial<Pick<OpenDoorScreening, Settable>>;

/** What a host writes as an attribute where that has another name than its property. */
export interface ScreeningAttributes {
  'case-reference'?: string | undefined;
  'cover-key'?: string | undefined;
  'cover-seconds'?: string | number | undefined;
  'file-pattern'?: string | undefined;
  'heading-level'?: string | number | undefined;
  'kept-at'?: string | undefined;
  'larger-text'?: boolean | '' | undefined;
  'quick-keys'?: boolean | '' | undefined;
  'second-language'?: string | undefined;
}

/** Handlers of its events, as React and Svelte name them. */
export type ScreeningHandlers = {
  [Name in keyof ScreeningEventMap as `on${Name}`]?: ((event: ScreeningEventMap[Name]) => void) | undefined;
};
