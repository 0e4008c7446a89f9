/** Whether a contract's version says what its differences are: a breaking one needs a new major version. */

const SEMVER = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[-+].*)?$/;

/**
 * @returns the sentence to say; undefined when the version is right, or is no semantic version
 * @see https://semver.org: below 1.0.0 the minor version takes the place of the major one
 */
export function versionAdvice(base: string, next: string, isBreaking: boolean): string | undefined {
  if (!isBreaking) return undefined;
  const [old, now] = [partsOf(base), partsOf(next)];
  if (base === next)
    return `the contract breaks, and its version is still ${next}${old ? `: it should be ${majorAfter(old)}` : ''}`;
  if (old === undefined || now === undefined) return undefined;
  const isEnough = old.major === 0 && now.major === 0 ? now.minor > old.minor : now.major > old.major;
  return isEnough
    ? undefined
    : `the contract breaks, and its version goes from ${base} to ${next}: it should be ${majorAfter(old)}`;
}

interface Parts {
  readonly major: number;
  readonly minor: number;
}

function partsOf(version: string): Parts | undefined {
  const [, major, minor] = SEMVER.exec(version.trim()) ?? [];
  return major === undefined || minor === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}

function majorAfter({ major, minor }: Parts): string {
  return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
}
