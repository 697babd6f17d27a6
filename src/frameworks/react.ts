'use client';

/**
 * Defines the element, and brings it to React 18 and 19 as a component, which works after rendering on a server, too:
 * `import { OpenDoorScreening } from 'open-door-screening/react'`.
 *
 * It brings the types of the tag as well. As a tag of its own the element gets its properties and events only in
 * React 19, and only where React has made it in the browser: React sets neither on an element that came from a server.
 *
 * @module
 */
import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type DetailedHTMLProps,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
} from 'react';
import '../define.ts';
import type { ScreeningEventMap } from '../element/events.ts';
import type { OpenDoorScreening as ScreeningElement } from '../element/open-door-screening.ts';
import type { ScreeningAttributes, ScreeningHandlers, ScreeningProperties } from '../element/properties.ts';

type Properties = Omit<ScreeningProperties, 'lang' | 'name'>;

type HandlerName<Event extends string> = `on${InOneWord<Event>}`;

type InOneWord<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${InOneWord<Rest>}`
  : Capitalize<Name>;

type Handlers = {
  [Name in keyof ScreeningEventMap as HandlerName<Name>]?: ((event: ScreeningEventMap[Name]) => void) | undefined;
};

/** The element's properties, its events as `onScreeningComplete`, and whatever any HTML element takes. */
export type OpenDoorScreeningProps = Omit<HTMLAttributes<ScreeningElement>, keyof Properties> &
  ScreeningProperties &
  Handlers;

/** What React cannot set by an attribute: everything that is given to the element as a property. */
const propertyNames = Object.keys({
  instrument: true,
  config: true,
  prefill: true,
  texts: true,
  path: true,
  caseReference: true,
  worker: true,
  agency: true,
  secondLanguage: true,
  coverKey: true,
  coverSeconds: true,
  headingLevel: true,
  quickKeys: true,
  practice: true,
  filePattern: true,
  judgePassphrase: true,
  largerText: true,
  keptAt: true,
  record: true,
  draft: true,
} satisfies Record<keyof Properties, true>) as (keyof Properties)[];

const handlerNames = {
  'screening-start': 'onScreeningStart',
  'screening-change': 'onScreeningChange',
  'screening-draft': 'onScreeningDraft',
  'screening-pause': 'onScreeningPause',
  'screening-complete': 'onScreeningComplete',
  'screening-keep': 'onScreeningKeep',
  'screening-practice-complete': 'onScreeningPracticeComplete',
  'screening-clear': 'onScreeningClear',
  'screening-error': 'onScreeningError',
} as const satisfies { [Name in keyof ScreeningEventMap]: HandlerName<Name> };

const eventNames = Object.keys(handlerNames) as (keyof ScreeningEventMap)[];

/** React 18 warns of effects before painting when it renders on a server, where there are none. */
const useEffectBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** The element as a component. A property is set when it changes; `ref` gives the element. */
export const OpenDoorScreening: ForwardRefExoticComponent<OpenDoorScreeningProps & RefAttributes<ScreeningElement>> =
  forwardRef<ScreeningElement, OpenDoorScreeningProps>(function OpenDoorScreening(props, ref) {
    const element = useRef<ScreeningElement>(null);
    const latest = useRef<OpenDoorScreeningProps>({});
    /** What a property was before it was set: it is that again when it is not given any more. */
    const untouched = useRef<Record<string, unknown>>({});

    useEffectBeforePaint(() => {
      const before = latest.current;
      latest.current = props;
      for (const name of propertyNames) {
        if (props[name] === before[name]) continue;
        const target = element.current!;
        // A draft that is not given any more removes nothing.
        if (!(name in untouched.current)) untouched.current[name] = name === 'draft' ? undefined : target[name];
        Object.assign(target, { [name]: props[name] ?? untouched.current[name] });
      }
    });

    useEffectBeforePaint(() => {
      const target = element.current!;
      const handle = (event: Event) => {
        const handler = latest.current[handlerNames[event.type as keyof ScreeningEventMap]];
        (handler as ((event: Event) => void) | undefined)?.(event);
      };
      for (const name of eventNames) target.addEventListener(name, handle);
      return () => {
        for (const name of eventNames) target.removeEventListener(name, handle);
      };
    }, []);

    useImperativeHandle(ref, () => element.current!, []);
    return createElement('open-door-screening', { ...attributesOf(props), ref: element });
  });

/** What is left for React to set, and for a server to write: nothing of a case. */
function attributesOf(props: OpenDoorScreeningProps): object {
  const ours = new Set<string>([...propertyNames, ...Object.values(handlerNames)]);
  const { className, hidden, ...others } = Object.fromEntries(
    Object.entries(props).filter(([name]) => !ours.has(name)),
  ) as HTMLAttributes<ScreeningElement>;
  // React 18 writes these two on elements of others as they come: `classname`, and `hidden="false"`.
  return { ...others, ...(className && { class: className }), ...(hidden && { hidden }) };
}

type Native = DetailedHTMLProps<HTMLAttributes<ScreeningElement>, ScreeningElement>;

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
