import { isIPv4, isIPv6 } from 'node:net';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textFormats } from '../../../actions/validate-data/plan/formats.ts';

function matches(format: string): (text: string) => boolean {
  const known = textFormats[format];
  if (!known || !('pattern' in known)) throw new Error(`no pattern for ${format}`);
  const pattern = new RegExp(`^(?:${known.pattern})$`, 'u');
  return (text) => pattern.test(text);
}

const address = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.ipV4Extended(),
  fc.string({
    unit: fc.constantFrom('1', '0', '25', '255', '256', 'a', 'F', 'abcd', ':', '::', '.', '%', ' ', '\n'),
    maxLength: 12,
  }),
);

test('an IPv4 address is what the network library takes for one', () => {
  const isMatch = matches('ipv4');
  fc.assert(
    fc.property(address, (text) => expect([text, isMatch(text)]).toEqual([text, isIPv4(text)])),
    { numRuns: 2000 },
  );
});

test('an IPv6 address is what the network library takes for one, without a zone', () => {
  const isMatch = matches('ipv6');
  fc.assert(
    fc.property(address, (text) => expect([text, isMatch(text)]).toEqual([text, isIPv6(text) && !text.includes('%')])),
    { numRuns: 5000 },
  );
});

test.each([
  ['uuid', fc.uuid()],
  ['email', fc.emailAddress()],
  ['hostname', fc.domain()],
  ['uri', fc.webUrl({ withQueryParameters: true, withFragments: true })],
  ['byte', fc.base64String()],
])('every generated %s matches', (format, arbitrary) => {
  const isMatch = matches(format);
  fc.assert(fc.property(arbitrary, (text) => expect([text, isMatch(text)]).toEqual([text, true])));
});

test('base64 of any bytes matches, and no other length does', () => {
  const isMatch = matches('byte');
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect([isMatch(text), isMatch(text.slice(1)), isMatch(`${text}=`)]).toEqual([true, false, false]);
    }),
  );
});

test('password and binary say how a text is handled, and demand nothing', () => {
  for (const format of ['password', 'binary']) expect(textFormats[format]).toEqual({ demandsNothing: true });
});
