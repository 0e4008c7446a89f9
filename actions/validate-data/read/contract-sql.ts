/** Whether SQL that comes with the contract may be run: whoever opens a pull request from a fork has written it. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Context } from '../../../shared/runtime/context.ts';

export type AllowContractSql = 'auto' | 'true' | 'false';

const repository = z.object({ full_name: z.string() });
/** As GitHub writes it. A fork that has been deleted has no repository any more. */
const pullRequest = z.object({
  pull_request: z.object({ head: z.object({ repo: repository.nullable() }), base: z.object({ repo: repository }) }),
});
const workflowRun = z.object({ workflow_run: z.object({ head_repository: repository.nullable(), repository }) });
const comment = z.object({ issue: z.object({ pull_request: z.unknown().optional() }) });

type Origin = 'own' | 'fork' | 'unknown';

/** The events behind which code of a pull request may be checked out, and where it comes from. */
const events: Readonly<Record<string, (event: unknown) => Origin>> = {
  pull_request: ofPullRequest,
  pull_request_target: ofPullRequest,
  pull_request_review: ofPullRequest,
  pull_request_review_comment: ofPullRequest,
  workflow_run(event) {
    const run = workflowRun.safeParse(event).data?.workflow_run;
    return run ? originOf(run.head_repository, run.repository) : 'unknown';
  },
  issue_comment(event) {
    const read = comment.safeParse(event);
    return read.success && read.data.issue.pull_request === undefined ? 'own' : 'unknown';
  },
};

function ofPullRequest(event: unknown): Origin {
  const read = pullRequest.safeParse(event).data?.pull_request;
  return read ? originOf(read.head.repo, read.base.repo) : 'unknown';
}

function originOf(head: { readonly full_name: string } | null, base: { readonly full_name: string }): Origin {
  return head?.full_name === base.full_name ? 'own' : 'fork';
}

/**
 * @returns why SQL of the contract is not run and how to have it run; undefined when it is
 */
export async function contractSqlOff(
  allow: AllowContractSql,
  { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path }: Context['environment'],
): Promise<string | undefined> {
  if (allow === 'true') return undefined;
  if (allow === 'false') return 'SQL of the contract is not run (allow-contract-sql: false)';
  const read = events[name ?? ''];
  if (!read) return undefined;
  const origin = read(await readEvent(path));
  if (origin === 'own') return undefined;
  const why =
    origin === 'fork' ? 'this is a pull request from a fork' : `it cannot be told whether this ${name} comes from a fork`;
  return `SQL of the contract is not run, because ${why}; with "allow-contract-sql: true" it is`;
}

async function readEvent(path: string | undefined): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path ?? '', 'utf8'));
  } catch {
    return undefined;
  }
}
