export type Role = 'worker' | 'supervisor' | 'clerk';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** Invented people, to be chosen on the page. That is no security: signing in is the matter of the agency's own system. */
export const people: readonly Person[] = [
  { id: 'worker-1', name: 'R. Diaz', role: 'worker' },
  { id: 'worker-2', name: 'K. Lee', role: 'worker' },
  { id: 'supervisor', name: 'M. Okafor', role: 'supervisor' },
  { id: 'clerk', name: 'J. Park', role: 'clerk' },
];
