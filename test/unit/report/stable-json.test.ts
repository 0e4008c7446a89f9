import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestOf, stableJson } from '../../../shared/report/stable-json.ts';

test('keys are sorted at every level and members that are undefined are left out', () => {
  expect(stableJson({ b: 1, a: { d: [true, null], c: 'x' }, e: undefined })).toBe('{"a":{"c":"x","d":[true,null]},"b":1}');
});

test('doubles have at most 15 significant digits, safe integers all of theirs', () => {
  expect(stableJson([0.1 + 0.2, 1 / 3, 9007199254740991, -0, 1e21, 1e-7])).toBe(
    '[0.3,0.333333333333333,9007199254740991,0,1e+21,1e-7]',
  );
});

test('bigints are JSON integers', () => {
  expect(stableJson({ n: 2n ** 64n })).toBe('{"n":18446744073709551616}');
});

test('what JSON has no form for is refused by its path', () => {
  expect(() => stableJson({ a: [1, Number.NaN] })).toThrow('$.a[1] is NaN, for which JSON has no form');
  expect(() => stableJson({ a: Number.POSITIVE_INFINITY })).toThrow('$.a is Infinity');
  expect(() => stableJson([undefined])).toThrow('$[0] is undefined');
  expect(() => stableJson({ when: new Date(0) })).toThrow('$.when is an object of class Date');
  const loop: { self?: unknown } = {};
  loop.self = loop;
  expect(() => stableJson(loop)).toThrow('$.self contains itself');
});

test('with an indent it is the same value in lines', () => {
  expect(stableJson({ b: [], a: [1] }, 2)).toBe('{\n  "a": [\n    1\n  ],\n  "b": []\n}');
});

test('any JSON value reads back, and the order in which it was built does not matter', () => {
  const integers = fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string({ unit: 'binary' }), fc.array(fc.boolean())));
  fc.assert(
    fc.property(integers, (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(stableJson(reversed)).toBe(stableJson(value));
      expect(stableJson(JSON.parse(stableJson(value, 2)))).toBe(stableJson(value));
    }),
  );
});

test('a digest names its algorithm', () => {
  expect(digestOf({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});
