/** Named formats of text: what each demands, as a portable pattern over the whole text. */

export type TextFormat =
  | { readonly pattern: string; readonly meaning: string }
  /** Says how a text is to be handled and demands nothing of it. */
  | { readonly demandsNothing: true };

const octet = '(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
const ipv4 = `${octet}([.]${octet}){3}`;
const group = '[0-9A-Fa-f]{1,4}';
const label = '[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?';

/** RFC 4291 §2.2: eight groups, or fewer with one `::`, the last two possibly written as IPv4. */
const ipv6 = [
  `(${group}:){7}${group}`,
  `(${group}:){6}${ipv4}`,
  `(${group}:){1,7}:`,
  `(${group}:){1,6}:${group}`,
  `(${group}:){1,5}(:${group}){1,2}`,
  `(${group}:){1,4}(:${group}){1,3}`,
  `(${group}:){1,3}(:${group}){1,4}`,
  `(${group}:){1,2}(:${group}){1,5}`,
  `${group}:(:${group}){1,6}`,
  `:((:${group}){1,7}|:)`,
  `::(${group}:){0,5}${ipv4}`,
  `(${group}:){1,5}:${ipv4}`,
  `(${group}:){1,4}:${group}:${ipv4}`,
  `(${group}:){1,3}(:${group}){1,2}:${ipv4}`,
  `(${group}:){1,2}(:${group}){1,3}:${ipv4}`,
  `${group}:(:${group}){1,4}:${ipv4}`,
].join('|');

export const textFormats: Readonly<Record<string, TextFormat>> = {
  email: {
    pattern: `[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@${label}([.]${label})*`,
    meaning: 'an e-mail address as HTML forms accept it',
  },
  uuid: {
    pattern: '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
    meaning: 'a UUID (RFC 9562) in hexadecimal with hyphens',
  },
  uri: {
    pattern: "[A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9._~:/?#@!$&'()*+,;=-]|\\[|\\]|%[0-9A-Fa-f]{2})+",
    meaning: 'an absolute URI (RFC 3986)',
  },
  hostname: { pattern: `${label}([.]${label})*`, meaning: 'a host name (RFC 1123), labels of at most 63 characters' },
  ipv4: { pattern: ipv4, meaning: 'an IPv4 address in dotted decimals' },
  ipv6: { pattern: ipv6, meaning: 'an IPv6 address (RFC 4291)' },
  byte: {
    pattern: '([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?',
    meaning: 'base64 (RFC 4648 §4)',
  },
  binary: { demandsNothing: true },
  password: { demandsNothing: true },
};
