/**
 * Defines the element, and its types for JSX in React 19: `import 'open-door-screening/react'`. TypeScript lets every
 * attribute with a hyphen pass, so the misspelt name of an event is noticed only where its handler is written in place.
 *
 * @module
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import '../define.ts';
import type { OpenDoorScreening } from '../element/open-door-screening.ts';
import type { ScreeningAttributes, ScreeningHandlers, ScreeningProperties } from '../element/properties.ts';

type Native = DetailedHTMLProps<HTMLAttributes<OpenDoorScreening>, OpenDoorScreening>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'open-door-screening': Omit<Native, keyof ScreeningProperties> &
        ScreeningProperties &
        ScreeningAttributes &
        ScreeningHandlers;
    }
  }
}
