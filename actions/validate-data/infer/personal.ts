/** Columns that look like data about persons: none of their values is written into a draft. */
import { looksPersonal } from '../report/mask.ts';

/** Words of a column's name that speak of a person. */
const words =
  /(?:^|_)(?:e_?mails?|mail|phones?|mobile|telephone|fax|ssn|social_security|iban|passport|surname|(?:first|last|middle|full|given|family|maiden|nick|user|customer|client|patient|employee|person|contact|owner|holder|player|passenger|author|teacher|student)_?names?|birth(?:day|date|_date)?|date_of_birth|dob|address|street|tax_?id|national_?id|(?:driving_)?licen[cs]e(?:_plate)?|(?:credit_)?card(?:_number)?|ip(?:_address)?)(?:_|$)/;

export function isNamedPersonal(name: string): boolean {
  return words.test(snakeCase(name));
}

/** `name` may be a person's or a product's: not to be told, so not to be written. */
export function mayNamePersons(name: string): boolean {
  return isNamedPersonal(name) || /^names?$/.test(snakeCase(name));
}

function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();
}

/** A few look-alikes are chance, so a tenth of the texts decides. */
export function areMostlyPersonal(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.filter(looksPersonal).length * 10 >= texts.length;
}

export function hasPersonal(texts: readonly string[]): boolean {
  return texts.some(looksPersonal);
}
