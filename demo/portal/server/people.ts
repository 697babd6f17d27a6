export type Role = 'worker' | 'supervisor' | 'clerk';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** Invented staff, by number, to be chosen on the page. That is no security: signing in is the matter of the agency's own system. */
export const people: readonly Person[] = [
  { id: 'worker-1', name: 'No. 3141', role: 'worker' },
  { id: 'worker-2', name: 'No. 3142', role: 'worker' },
  { id: 'supervisor', name: 'No. 2201', role: 'supervisor' },
  { id: 'clerk', name: 'No. 1107', role: 'clerk' },
];
