import fc from 'fast-check';

const fragments = [
  '::', ':', '##[', '#', '[', ']', '::error::x', '##[group]', '%0A', '%25', '\r', '\n', '\r\n', '\u0085', '\u2028', '\u2029', '\v', '\f',
  '\0', '\t', ' ', '    ', '\u00a0', '\u3000', '\ufeff', '\u180e', '\u001b[31m', '\u001b]8;;http://x\u0007', '\u009b', '\u202e', '\u2066',
  '\u200f', '\u061c', '\u200b', '\u200d', '\ud800', '\udc00', '\u{1f600}', '\u{e0041}', '|', '\\', '\\|', '`', '``', '```', '*', '**', '_',
  '~', '~~', '<', '>', '&', '&lt;', '&#124;', '<!--', '-->', '<b>', '</details>', '<img src=x>', '<a href="x">', '<script>', '!', '![', '](',
  '](http://x)', '[x]', '[^1]', '@', '@octocat', 'a@b.co', '#1', 'GH-1', 'http://a.b', 'https://', 'www.', 'www.a.bc', 'mailto:a@b.co',
  'xmpp:', 'ftp://', 'deadbeef', '0123abc', ':smile:', ':+1:', ':100:', '$', '$$', '$x$', '-', '+', '=', '- [ ] ', '1.', '2)', '"', "'", 'é',
  'a', '1', '表', '\ufffe', '\uffff',
]; // biome-ignore format: a list of fragments

/** Text made of what breaks things, with arbitrary text in between. */
export const hostileText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fragments) }, fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));
