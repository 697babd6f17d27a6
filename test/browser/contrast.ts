/** A color as the browser computed it: red, green, blue from 0 to 255, and how opaque it is. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

export function colorOf(computed: string): Color {
  const [red = 0, green = 0, blue = 0, alpha = 1] = [...computed.matchAll(/[\d.]+/g)].map(Number);
  return [red, green, blue, alpha];
}

/** How light it is, as WCAG counts it: from 0 to 1. */
export function luminance([red, green, blue]: Color): number {
  const linear = (value: number) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** From 1 to 21. */
export function contrast(one: Color, other: Color): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** How light it looks without color, in steps that look even: from 0 to 100. */
export function lightness(color: Color): number {
  return 116 * Math.cbrt(luminance(color)) - 16;
}
