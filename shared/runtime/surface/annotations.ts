/** Which findings and problems become annotations of the runner, and with which place. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { annotationMessage, annotationProperty } from '../../escape/command.ts';
import { selectAnnotations } from '../../report/annotations.ts';
import type { Finding, Level } from '../../report/report.ts';
import { describeProblem, type Location, type Problem } from '../errors.ts';

/** The runner keeps this many annotations of a level in one step and drops the rest in silence. */
export const ANNOTATIONS_PER_LEVEL = 10;

/** One annotation, its text already harmless and short enough. */
export interface Annotation {
  readonly level: Level;
  readonly message: string;
  readonly properties: AnnotationProperties;
}

/** In the words of `@actions/core`. */
export interface AnnotationProperties {
  title: string;
  file?: string;
  startLine?: number;
  endLine?: number;
  startColumn?: number;
  endColumn?: number;
}

/**
 * The worst findings that fit, worst first; the last one of a level that has more says how many more there are.
 *
 * @param room how many annotations of each level are still free, each at least 1
 */
export function toAnnotations(
  findings: readonly Finding[],
  room: Readonly<Record<Level, number>>,
  workspace: string,
): readonly Annotation[] {
  const levels: readonly Level[] = ['error', 'warning', 'notice'];
  return levels
    .flatMap((level) =>
      selectAnnotations(
        findings.filter((finding) => finding.level === level),
        room[level],
      ),
    )
    .map(({ level, title, message, location }) => {
      const place = location === undefined ? {} : placeInRepository(location, workspace);
      // A file outside of the repository cannot carry an annotation, so its name moves into the text.
      const text = location === undefined || 'file' in place ? message : `${location.file}: ${message}`;
      return {
        level,
        message: annotationMessage(text),
        properties: { title: annotationProperty(title), ...place },
      };
    });
}

/** A problem of the user's configuration as something to show beside its line. */
export function problemToFinding(action: string, problem: Problem): Finding {
  const { location, ...elsewhere } = problem;
  return {
    rule: `${action}/configuration`,
    level: 'error',
    title: `${action} cannot run`,
    message: describeProblem(location === undefined ? problem : elsewhere),
    identity: problem.message,
    ...(location === undefined ? {} : { location }),
  };
}

function placeInRepository(location: Location, workspace: string): Omit<AnnotationProperties, 'title'> {
  const inside = relative(workspace, resolve(workspace, location.file));
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return {};
  const { line, column, endLine, endColumn } = location;
  const file = annotationProperty(inside.split(sep).join('/'));
  if (line === undefined) return { file };
  // GitHub refuses columns on an annotation of several lines.
  const columns = endLine === undefined || endLine === line;
  return {
    file,
    startLine: line,
    endLine: endLine ?? line,
    ...(columns && column !== undefined ? { startColumn: column, endColumn: endColumn ?? column } : {}),
  };
}
