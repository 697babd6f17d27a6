import { manifest } from 'virtual:manifest';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly kind?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

type Kind = 'members' | 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssStates' | 'cssProperties';

/** The element as it documents itself: what it has of each kind. */
export const described = manifest.modules[0]!.declarations![0] as unknown as Readonly<
  Record<Kind, readonly Described[]>
>;
