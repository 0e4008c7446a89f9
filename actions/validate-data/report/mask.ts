/** Values as a report may show them: short, and masked where they are about a person. */
import { cut } from '../../../shared/escape/visible.ts';

const longest = 80;

/** What looks like data about a person, whatever the column is called: e-mail, phone, payment card, IBAN, US social security number. */
const personal: readonly RegExp[] = [
  /[^\s@]{1,64}@[^\s@]{1,255}\.[^\s@.]{2,}/,
  /^\+?[0-9](?:[ ().-]?[0-9]){8,14}$/,
  /^(?:[0-9][ -]?){13,19}$/,
  /^[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?$/,
  /^[0-9]{3}-[0-9]{2}-[0-9]{4}$/,
];

/** @param masked the contract classifies the column, or the workflow asks for it */
export function shownValue(value: string, masked: boolean): string {
  return masked || looksPersonal(value) ? maskOf(value) : cut(value, longest);
}

/** A plain integer is an id, a count or a price far more often than a phone number: it needs a plus or separators to be one. */
export function looksPersonal(value: string): boolean {
  if (value.length > 400) return false;
  if (/^-?[0-9]{1,12}$/.test(value)) return false;
  return personal.some((pattern) => pattern.test(value));
}

/** The length alone: it tells an empty from a cut or a doubled value, and nothing else. */
function maskOf(value: string): string {
  const characters = [...value.slice(0, 100_000)].length;
  return `••• (masked, ${characters} character${characters === 1 ? '' : 's'})`;
}
