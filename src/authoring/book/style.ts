import { look } from '../html.ts';

/** The look of the book, on a screen and on paper. */
export const style = `${look}
h2 { margin-block: 3em 0.5em; border-block-end: 2px solid; padding-block-end: 0.25rem; }
h3 { margin-block: 2em 0.5em; }
article > :first-child { margin-block: 0 0.5rem; font-size: 1rem; }
.actions { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block: 1rem; }
button { font: inherit; padding: 0.6rem 1rem; border: 1px solid light-dark(#1f5f5b, #8cc9c2); border-radius: 0.4rem;
  color: inherit; background: none; cursor: pointer; }
article { break-inside: avoid; margin-block: 1rem; padding: 0.9rem 1rem; border: 1px solid light-dark(#ddd5c9, #3a3631);
  border-radius: 0.5rem; }
article:target { outline: 3px solid light-dark(#1f5f5b, #8cc9c2); }
dl { display: grid; grid-template-columns: minmax(7rem, 10rem) 1fr; gap: 0.35rem 1rem; margin: 0; }
dt { color: light-dark(#5d564c, #b9b0a3); }
dd { margin: 0; grid-column: 2; }
/* A text in another language than the page's begins where that language begins. */
dd > span[dir] { display: block; }
.draft { margin: 0; padding: 0.5rem 1rem; border: 2px solid; font-weight: 700; }
.draft + .draft { border-block-start: none; }
dd ul { margin-block: 0.15rem; padding-inline: 1.2rem; }
.remarks { display: grid; grid-template-columns: 1fr 6rem; gap: 0.5rem; margin-block-start: 0.75rem; }
label { font-size: 0.875rem; color: light-dark(#5d564c, #b9b0a3); display: grid; gap: 0.15rem; }
textarea, input { font: inherit; inline-size: 100%; box-sizing: border-box; padding: 0.35rem 0.5rem; color: inherit;
  background: light-dark(#fff, #26231f); border: 1px solid light-dark(#8a8175, #8a8175); border-radius: 0.3rem; }
textarea { min-block-size: 2.4rem; field-sizing: content; resize: vertical; }
#sign-off td { block-size: 2.5rem; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; } dd { grid-column: 1; } .remarks { grid-template-columns: 1fr; } }
@media print {
  .actions { display: none; }
  h2 { break-before: page; }
  h2, h3, h4 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  textarea, input { border: none; border-block-end: 1px solid #8a8175; border-radius: 0; }
}
`;
