import { expect, it } from 'vitest';
import { callLink, textLink } from '../../src/record/result/contact-links.ts';

it.each([
  ['911', 'tel:911'],
  ['(713) 555-0142', 'tel:7135550142'],
  ['+1 713.555.0142', 'tel:+17135550142'],
  // A comma is what telephones wait at, before they dial the rest.
  ['713-555-0142 ext. 204', 'tel:7135550142,204'],
  // As records of earlier versions may have it.
  ['713-555-0142 (desk)', 'tel:7135550142'],
  ['713-555-0142x204', 'tel:7135550142,204'],
])('%s is dialed as %s', (phone, address) => {
  expect(callLink(phone)).toBe(address);
});

it('a number for text messages is written to as it is', () => {
  expect(textLink('233 733')).toBe('sms:233733');
});
