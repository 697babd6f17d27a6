import { expect, it } from 'vitest';
import { markup, narrative, paragraphs } from '../../src/record/fhir/narrative.ts';

it('The words of a FHIR resource have a paragraph for each text that says something, and keep lines apart', () => {
  const { div } = narrative('generated', [markup('h2', 'Notes'), ...paragraphs(['One\r\nline', '', 'a < b & c'])]);

  expect(div).toBe(
    '<div xmlns="http://www.w3.org/1999/xhtml"><h2>Notes</h2><p>One<br/>line</p><p>a &lt; b &amp; c</p></div>',
  );
});
