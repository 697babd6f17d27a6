import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { strictObject } from '../../src/instrument/strict-object.ts';

const inner = { at: z.string(), note: z.optional(z.string()) };
const shape = (object: typeof strictObject) => ({
  code: z.string().check(z.minLength(2)),
  size: z.optional(z.number()),
  part: z.optional(object(inner)),
  list: z.array(object(inner)),
});

class Code {
  code = 'made';
  list = [];
}

const given: Readonly<Record<string, unknown>> = {
  'is whole': { code: 'one', size: 1, part: { at: 'now', note: 'x' }, list: [{ at: 'then' }] },
  'lacks what may be absent': { code: 'one', list: [] },
  'has a part that is undefined': { code: 'one', size: undefined, list: [{ at: 'now', note: undefined }] },
  'lacks a part': { code: 'one' },
  'has a needed part that is undefined': { code: undefined, list: [] },
  'has its parts in another order': { list: [{ note: 'x', at: 'now' }], code: 'one' },
  'has an unknown part': { code: 'one', list: [], more: 1 },
  'has nothing': {},
  'has wrong parts, one after the other': { code: 'a', size: '1', part: { at: 1, note: 2 }, list: [{ at: 1 }, {}, 3] },
  'has a wrong part and an unknown one': { code: 1, list: [{ at: 'now', extra: true }] },
  'has a key that all objects have': JSON.parse('{"code":"one","list":[],"__proto__":{"size":1}}'),
  'has no prototype': Object.assign(Object.create(null), { code: 'one', list: [] }),
  'inherits its parts': Object.create({ code: 'one', list: [] }),
  'is of a class': new Code(),
  'is a list': [],
  'is null': null,
  'is a text': 'code',
};

describe('An object with these parts and no others', () => {
  const ours = strictObject(shape(strictObject));
  const ofZod = z.strictObject(shape(z.strictObject));

  it.each(Object.entries(given))('reads data that %s as zod does', (_, data) => {
    const [read, expected] = [z.safeParse(ours, data), z.safeParse(ofZod, data)];
    expect(read.error?.issues).toEqual(expected.error?.issues);
    expect(read.data).toStrictEqual(expected.data);
    expect(JSON.stringify(read.data)).toBe(JSON.stringify(expected.data));
  });

  it('puts in what stands for an absent part', () => {
    const standIns = { often: z.prefault(z.number(), 3), seldom: z.optional(z.prefault(z.number(), 4)) };
    for (const data of [{}, { often: 1 }, { seldom: 1 }, { often: 1, seldom: undefined }])
      expect(z.parse(strictObject(standIns), data)).toStrictEqual(z.parse(z.strictObject(standIns), data));
  });

  it('reads each part once', () => {
    let reads = 0;
    const data = {
      get code() {
        return `read ${(reads += 1)}`;
      },
      list: [],
    };
    expect(z.parse(ours, data)).toEqual({ code: 'read 1', list: [] });
  });

  it('stays one with a check of its own', () => {
    const checked = ours.check(z.refine(({ size }) => size !== 3));
    expect(z.safeParse(checked, { code: 'one', size: 3, list: [] }).success).toBe(false);
    expect(z.safeParse(checked, { code: 'one', size: 4, list: [] }).success).toBe(true);
  });
});
