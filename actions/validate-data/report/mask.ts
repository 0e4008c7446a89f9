/** Values as a report may show them: short, and masked where they are about a person. */
import { cut } from '../../../shared/escape/visible.ts';

const longest = 80;

/** What looks like data about a person, whatever the column is called. */
const personal: readonly ((value: string) => boolean)[] = [
  // An e-mail address, anywhere in the text.
  (value) => /[^\s@]{1,64}@[^\s@]{1,255}\.[^\s@.]{2,}/.test(value),
  // A phone number: a plain integer is an id, a count or a price far more often, so it needs a plus or separators to be one.
  (value) => /^\+?\(?[0-9](?:[ ().-]{0,2}[0-9]){8,14}$/.test(value) && /^\+|[ ().-]/.test(value) && !isNumberOrDate(value),
  // A payment card.
  (value) => /^(?:[0-9][ -]?){13,19}$/.test(value) && hasCheckDigit(value),
  // An IBAN.
  (value) => /^[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?$/.test(value),
  // A social security number of the US.
  (value) => /^[0-9]{3}-[0-9]{2}-[0-9]{4}$/.test(value),
];

function isNumberOrDate(value: string): boolean {
  return /^[0-9]+\.[0-9]+$|^[0-9]{4,}-[0-9]{2}-[0-9]{2}/.test(value);
}

/** Every card number ends in the check digit of ISO/IEC 7812-1 (Luhn); nine of ten other numbers do not. */
function hasCheckDigit(value: string): boolean {
  const digits = [...value.replace(/[^0-9]/g, '')].map(Number).reverse();
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);
  return sum % 10 === 0;
}

/** Characters that are looked at: more than are shown. */
const looked = 400;

/** @param masked the contract classifies the column, or the workflow asks for it */
export function shownValue(value: string, masked: boolean): string {
  return masked || looksPersonal(value) ? maskOf(value) : cut(value, longest);
}

export function looksPersonal(value: string): boolean {
  // A value of JSON has its quotes.
  const text = value
    .slice(0, looked)
    .replace(/^"([\s\S]*?)"?$/, '$1')
    .trim();
  return personal.some((isPersonal) => isPersonal(text));
}

/** The length alone: it tells an empty from a cut or a doubled value, and nothing else. */
function maskOf(value: string): string {
  const characters = [...value.slice(0, 100_000)].length;
  return `••• (masked, ${characters} character${characters === 1 ? '' : 's'})`;
}
