/** Which environment variables are passed on, by name: everything else may be an input, a token, or a trap. */

type Environment = Readonly<Record<string, string | undefined>>;

/** What any program needs to start and to find its files. A `*` at the end stands for any ending; case is ignored, as on Windows. */
const BASE: readonly string[] = [
  ...['PATH', 'HOME', 'XDG_CACHE_HOME', 'USER', 'LOGNAME', 'LANG', 'LANGUAGE', 'LC_*', 'TZ', 'TMPDIR', 'TEMP', 'TMP'],
  ...['SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'ProgramData'],
];

/** What a program needs in addition to reach the network; a proxy's address may hold a password, so it is passed on request only. */
export const NETWORK_VARIABLES: readonly string[] = [
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'],
  ...['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
];

/** Facts of the run. */
const FACTS: readonly string[] = ['GITHUB_*', 'RUNNER_*', 'MLOPS_*', 'CI'];

/** Names of facts that are none: tokens, and the files through which a step commands the runner. */
const NO_FACT = /TOKEN|SECRET|PASSWORD|CREDENTIAL|^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY|ARTIFACTS)$/i;

/**
 * The environment of a child process: the base, and what `pass` names (`npm_config_*` stands for every name that starts so).
 * Never the inputs or the runner's tokens, unless they are named.
 */
export function childEnvironment(environment: Environment, pass: readonly string[] = []): Record<string, string> {
  return pick(environment, [...BASE, ...pass]);
}

/** What an action may look at: facts of the run, without inputs, tokens, command files, or any value that is a secret input. */
export function factsOf(environment: Environment, secrets: readonly string[]): Readonly<Record<string, string>> {
  const facts = Object.entries(pick(environment, [...BASE, ...FACTS]));
  return Object.fromEntries(
    facts.filter(([name, value]) => !NO_FACT.test(name) && !secrets.some((secret) => value.includes(secret))),
  );
}

function pick(environment: Environment, names: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && names.some((pattern) => covers(pattern, name))) picked[name] = value;
  }
  return picked;
}

function covers(pattern: string, name: string): boolean {
  const [wanted, given] = [pattern.toUpperCase(), name.toUpperCase()];
  return wanted.endsWith('*') ? given.startsWith(wanted.slice(0, -1)) : given === wanted;
}
