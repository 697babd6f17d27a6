import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utf8 } from '../../src/instrument/digest.ts';

it('gives the same bytes with and without the encoder of browsers', () => {
  const encoder = new TextEncoder();
  const texts = ['', '100 %', '%41', 'ñ\n¿“”', '🙂 אב', '\u0000'];
  Reflect.deleteProperty(globalThis, 'TextEncoder');
  try {
    for (const text of texts) expect([...utf8(text)], text).toEqual([...encoder.encode(text)]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect([...utf8(text)]).toEqual([...encoder.encode(text)]);
      }),
    );
  } finally {
    Object.assign(globalThis, { TextEncoder: encoder.constructor });
  }
  expect([...utf8('ñ')]).toEqual([...encoder.encode('ñ')]);
});
