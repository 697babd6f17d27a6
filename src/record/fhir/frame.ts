import type { Head } from './head.ts';
import type { AuthorReference, FHIRResource, Identifier, PatientReference, Reference } from './resources.ts';

/** What the resources of one screening have in common. */
export interface Frame {
  /** Of what was said and done. */
  readonly head: Head;
  /** Of what the guide makes of it. */
  readonly suggestion: Head;
  /** The screening, the same whatever its record says by now. */
  readonly identifier: Identifier;
  readonly subject: PatientReference;
  readonly response: Reference<'QuestionnaireResponse'>;
  /** Who led the talk, where the host says so. */
  readonly author: AuthorReference | undefined;
  /** The time of the record's last version; see `authoredAt`. */
  readonly authored: string | undefined;
  /** To an entry of the Bundle, by a key that no other of its type has. */
  readonly refer: <Type extends FHIRResource['resourceType']>(type: Type, key?: string) => Reference<Type>;
}

/** A resource with the key by which others refer to it. */
export type Keyed = readonly [key: string, resource: FHIRResource];
