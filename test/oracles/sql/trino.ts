/** Trino's protocol, as much of it as a test needs: post a statement, follow `nextUri` to the end. */

interface Page {
  readonly nextUri?: string;
  readonly columns?: readonly { readonly name: string }[];
  readonly data?: readonly (readonly unknown[])[];
  readonly error?: { readonly errorName: string; readonly message: string };
}

/** @returns rows by column name; a field of type ROW is a list */
export async function askTrino(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const headers = {
    'X-Trino-User': 'test',
    'X-Trino-Catalog': 'memory',
    'X-Trino-Schema': 'default',
    'X-Trino-Time-Zone': 'UTC',
  };
  const rows: Record<string, unknown>[] = [];
  let page = await pageOf(fetch(`${url}/v1/statement`, { method: 'POST', headers, body: sql }));
  for (;;) {
    const { columns, data, error, nextUri } = page;
    if (error) throw new Error(`${error.errorName}: ${error.message}`);
    for (const values of data ?? [])
      rows.push(Object.fromEntries((columns ?? []).map(({ name }, index) => [name, values[index]])));
    if (nextUri === undefined) return rows;
    page = await pageOf(fetch(nextUri, { headers }));
  }
}

async function pageOf(answer: Promise<Response>): Promise<Page> {
  const response = await answer;
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Page;
}
