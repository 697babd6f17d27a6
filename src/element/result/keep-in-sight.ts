import { inSight } from '../views/parts.ts';

/**
 * Firefox takes what is in the window for visible, though a row of buttons covers it. What one comes to by keyboard is
 * brought in sight, as other browsers do by themselves.
 */
export function keepInSight(root: ShadowRoot): void {
  root.addEventListener('keyup', (event) => {
    // Arrows go from choice to choice.
    if (/Tab|Arrow/.test((event as KeyboardEvent).key)) inSight(event);
  });
}
