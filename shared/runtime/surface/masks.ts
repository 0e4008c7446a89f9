/** What has to be hidden so that a secret is: the whole, and each of its lines, since logs are masked line by line. Longest first. */
export function masksOf(secret: string): readonly string[] {
  const lines = secret.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return [...new Set([secret, ...lines])].sort((a, b) => b.length - a.length);
}
