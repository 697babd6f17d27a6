import { deepElements } from './deep.ts';
import { isShown } from './seeing.ts';

/** What runs over the side of the room it is in. */
export function overTheSide(element: Element, room: Element): string[] {
  const { left, right } = room.getBoundingClientRect();
  return deepElements(element)
    .filter(isShown)
    .filter((inside) => {
      const box = inside.getBoundingClientRect();
      return box.width >= 2 && (box.right > right + 1 || box.left < left - 1);
    })
    .map((inside) => inside.outerHTML.slice(0, 120));
}
