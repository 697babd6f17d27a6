import { sha256 } from '../instrument/sha256.ts';
import { utf8 } from '../instrument/digest.ts';

// What the pages have in common that are written for reviewers.

/** Text to go between tags. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text to go between double quotes. */
export function attribute(text: string): string {
  return escape(text).replaceAll('"', '&quot;');
}

/** How a policy names a script or style that is part of the page. */
export function integrity(text: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(utf8(text))))}`;
}

/** The colors and letters of all such pages. */
export const look = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif;
  color: light-dark(#22201d, #f1ece4); background: light-dark(#faf7f2, #1d1b19); accent-color: #1f5f5b; }
body { max-inline-size: 56rem; margin-inline: auto; padding: 1.5rem 1.25rem 4rem; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
a { color: light-dark(#1f5f5b, #8cc9c2); }
table { inline-size: 100%; border-collapse: collapse; }
th, td { text-align: start; vertical-align: top; border: 1px solid light-dark(#8a8175, #8a8175); padding: 0.5rem; }
.quiet { color: light-dark(#5d564c, #b9b0a3); overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid light-dark(#1f5f5b, #8cc9c2); outline-offset: 2px; }
@media print { :root { color-scheme: light; font-size: 10pt; background: none; } body { max-inline-size: none; padding: 0; } }
`;
