/** Values of the contract as SQL, typed as the frame they are compared with. */
import type { Dialect } from '../../../shared/data/dialect.ts';
import type { ValueType } from './check.ts';

export type Literal = { readonly sql: string } | { readonly reason: string };

/**
 * @param value as the YAML has it
 * @param text the characters in the file, when the value is a number: digits that a double cannot hold stay exact
 */
export function literalOf(dialect: Dialect, type: ValueType, value: unknown, text?: string): Literal {
  switch (type) {
    case 'integer':
    case 'large integer':
    case 'double':
    case 'decimal':
      return numberLiteral(dialect, type, value, text);
    case 'boolean':
      return typeof value === 'boolean' ? { sql: String(value) } : refuse(value, 'true or false');
    case 'text':
      return ['string', 'number', 'boolean'].includes(typeof value)
        ? { sql: dialect.text(typeof value === 'string' ? value : (text ?? String(value))) }
        : refuse(value, 'a text');
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value)
        ? { sql: `cast(${dialect.text(value)} as ${dialect.type('date')})` }
        : refuse(value, 'a date such as 2024-01-31');
    case 'timestamp':
      return timestampLiteral(dialect, value);
    case 'time':
      return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/.test(value)
        ? { sql: `cast(${dialect.text(toMicroseconds(value))} as ${dialect.type('time')})` }
        : refuse(value, 'a time such as 23:59:00');
    case 'none':
      return { reason: 'values of this column are not compared' };
  }
}

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const largestPlain = 2n ** 63n - 1n;
/** Digits that every engine's decimals have. */
const mostDigits = 38;

function numberLiteral(dialect: Dialect, type: ValueType, value: unknown, text: string | undefined): Literal {
  const isNumeric = typeof value === 'number' && Number.isFinite(value);
  if (!isNumeric) return refuse(value, 'a number');
  const written = text !== undefined && plainNumber.test(text) ? text : String(value);
  const isLong = written.replaceAll(/\D/g, '').length > mostDigits;
  if (/e/i.test(written) || (type === 'double' && isLong)) return { sql: `cast(${String(value)} as double)` };
  if (isLong) return { reason: `${written} has more than ${mostDigits} digits` };
  const isInteger = /^[+-]?\d+$/.test(written);
  if (!isInteger || BigInt(written.replace(/^[+-]/, '')) <= largestPlain) return { sql: written };
  // Not every parser takes digits beyond 64 bits for a number.
  return { sql: `cast(${dialect.text(written)} as ${dialect.type(type === 'double' ? 'double' : 'large integer')})` };
}

/** All six places, so that times that are stored as text compare as times. */
function toMicroseconds(time: string): string {
  const [, minutes, seconds = '00', fraction = ''] = /^(\d\d:\d\d)(?::(\d\d)(?:\.(\d+))?)?$/.exec(time) ?? [];
  return `${minutes}:${seconds}.${fraction.padEnd(6, '0')}`;
}

function timestampLiteral(dialect: Dialect, value: unknown): Literal {
  const shape = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
  const match = typeof value === 'string' ? shape.exec(value) : null;
  const [, day, minutes = '00:00', seconds = ':00', offset = 'Z'] = match ?? [];
  const instant = Date.parse(`${day}T${minutes}${seconds}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  if (day === undefined || Number.isNaN(instant) || !isDay(day)) return refuse(value, 'a timestamp such as 2024-01-31T23:59:00Z');
  const utc = new Date(instant).toISOString();
  const fraction = /\.(\d{1,6})/.exec(seconds)?.[1];
  const written = `${utc.slice(0, 10)} ${utc.slice(11, 19)}${fraction === undefined ? '' : `.${fraction}`}`;
  return { sql: `cast(${dialect.text(written)} as ${dialect.type('timestamp')})` };
}

/** JavaScript rolls 31 February over into March. */
function isDay(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}

function refuse(value: unknown, wanted: string): Literal {
  return { reason: `${JSON.stringify(value) ?? 'nothing'} is not ${wanted}` };
}
