import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shownValue } from '../../../actions/validate-data/report/mask.ts';

test.each([
  ['an e-mail address', 'jane.public@example.org'],
  ['an e-mail address inside a text', 'ask jane.public@example.org, please'],
  ['an e-mail address at the beginning of a long text', `jane.public@example.org ${'x'.repeat(5000)}`],
  ['a phone number with a plus', '+4930123456789'],
  ['a phone number with separators', '030 1234-5678'],
  ['a phone number with parentheses', '(212) 555-0123'],
  ['a payment card', '4111111111111111'],
  ['a payment card in groups', '4111-1111-1111-1111'],
  ['an IBAN', 'DE89370400440532013000'],
  ['an IBAN in groups', 'GB29 NWBK 6016 1331 9268 19'],
  ['a social security number', '078-05-1120'],
  ['an e-mail address as JSON writes it', '"jane.public@example.org"'],
  ['a phone number as JSON writes it', '"+49 30 12345678"'],
])('%s is masked', (_, value) => {
  expect(shownValue(value, false)).toBe(`••• (masked, ${value.length} characters)`);
});

test.each([
  ...[
    '',
    '5',
    '-17',
    '123456789012',
    '9007199254740993',
    '1234567.891',
    '2024-01-05',
    '2024-01-05 10:00:00',
    '10000-01-01',
    '20240105',
  ],
  ...['550e8400-e29b-41d4-a716-446655440000', 'DE', 'NaN', 'a@b', '192.168.1.1', 'v1.2.3', '{"a":1}', '3.141592653589793'],
])('%j is shown', (value) => {
  expect(shownValue(value, false)).toBe(value);
});

test('of a masked column only the length is shown', () => {
  expect(shownValue('', true)).toBe('••• (masked, 0 characters)');
  expect(shownValue('😀', true)).toBe('••• (masked, 1 character)');
});

test('a masked value is in no part of what is shown', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 5 }), (value) => {
      fc.pre(!'••• (masked, 0123456789 characters)'.includes(value));
      expect(shownValue(value, true)).not.toContain(value);
    }),
  );
});

test('a long value is cut, and looking at it takes no time', () => {
  expect(shownValue('x'.repeat(3_000_000), false).length).toBeLessThanOrEqual(80);
  expect(shownValue(`${'1 '.repeat(1_000_000)}x`, false).length).toBeLessThanOrEqual(80);
  expect(shownValue(`${'a'.repeat(200)}@${'b.'.repeat(1_000_000)}`, false).length).toBeLessThanOrEqual(80);
});
