/** Shapes are made of character classes only, and found only where texts really share one. */
import { describe, expect, test } from '@jest/globals';
import { isNamedPersonal, mayNamePersons } from '../../../actions/validate-data/infer/personal.ts';
import { shapeOf } from '../../../actions/validate-data/infer/shapes.ts';

describe('the shape of texts', () => {
  test.each([
    ['codes of letters', ['LAS', 'PHL', 'ATL'], { pattern: '^[A-Z]{3}$' }],
    ['letters and digits between hyphens', ['R-00001', 'R-00002', 'S-00003'], { pattern: '^[A-Z]-[0-9]{5}$' }],
    ['digits of different length', ['R-1', 'R-20', 'R-300'], { pattern: '^[A-Z]-[0-9]+$' }],
    ['a mix of letters and digits', ['N123AA', 'N45B6C', 'NQ7777'], { pattern: '^[0-9A-Z]{6}$' }],
    ['digits that keep their zeros', ['00501', '10001', '99950'], { pattern: '^[0-9]{5}$' }],
    ['dots, which are no wildcard', ['a.1', 'b.2', 'c.3'], { pattern: '^[a-z][.][0-9]$' }],
    ['UUIDs', [1, 2, 3].map((n) => `0f8fad5b-d9cb-469f-a165-70867728950${n}`), { format: 'uuid' }],
    ['e-mail addresses', ['a@b.de', 'c.d@e.com', 'f+g@h.org'], { format: 'email' }],
    ['addresses of machines', ['10.0.0.1', '192.168.1.20', '8.8.8.8'], { format: 'ipv4' }],
    ['links', ['https://a.de/b', 'http://c.org', 'https://d.com/?e=f'], { format: 'uri' }],
  ])('%s', (_name, texts, shape) => {
    expect(shapeOf(texts)).toEqual(shape);
  });

  test.each([
    ['words', ['red', 'green', 'blue']],
    ['sentences', ['one two', 'three four', 'five six']],
    ['too few to tell', ['LAS', 'PHL', 'LAS']],
    ['an empty text among others', ['LAS', '', 'PHL', 'ATL']],
    ['hyphens alone', ['-', '--', '---']],
    ['one that differs', ['LAS', 'PHL', 'at1']],
  ])('there is none of %s', (_name, texts) => {
    expect(shapeOf(texts)).toBeUndefined();
  });
});

describe('columns about persons', () => {
  test.each(['email', 'customer_email', 'phoneNumber', 'First Name', 'date_of_birth', 'IP address', 'passenger_name'])(
    '%s',
    (name) => {
      expect(isNamedPersonal(name)).toBe(true);
    },
  );

  test.each(['species', 'airport_name', 'mailing', 'addressable', 'ship', 'birthrate'])('%s is none', (name) => {
    expect(isNamedPersonal(name)).toBe(false);
  });

  test('a bare name may be one of a person', () => {
    expect(isNamedPersonal('name')).toBe(false);
    expect(mayNamePersons('Name')).toBe(true);
  });
});
