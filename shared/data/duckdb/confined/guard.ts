/**
 * What a stranger's query may do, decided on the engine's own syntax tree (`json_serialize_sql`): read the tables that it was given, its own
 * subqueries and common table expressions, and a few functions that make rows out of arguments. All that is not known here is refused.
 */

/** Expressions; parameters and what later versions add are not among them. */
const expressions: ReadonlySet<string> = new Set([
  ...['BETWEEN', 'CASE', 'CAST', 'COLLATE', 'COLUMN_REF', 'COMPARISON', 'CONJUNCTION', 'CONSTANT', 'FUNCTION', 'LAMBDA'],
  ...['LAMBDA_REF', 'OPERATOR', 'POSITIONAL_REFERENCE', 'STAR', 'SUBQUERY', 'TYPE', 'WINDOW'],
]);

/** Queries, what stands behind FROM, and modifiers. `DESCRIBE`, `SUMMARIZE`, `SHOW` and `PIVOT` are not among them. */
const parts: ReadonlySet<string> = new Set([
  ...['SELECT_NODE', 'SET_OPERATION_NODE', 'RECURSIVE_CTE_NODE', 'CTE_NODE'],
  ...['BASE_TABLE', 'EMPTY', 'EXPRESSION_LIST', 'JOIN', 'SUBQUERY', 'TABLE_FUNCTION'],
  ...['DISTINCT_MODIFIER', 'LIMIT_MODIFIER', 'LIMIT_PERCENT_MODIFIER', 'ORDER_MODIFIER'],
  ...['ORDER_DEFAULT', 'ASCENDING', 'DESCENDING', 'ORDER_ASCENDING', 'ORDER_DESCENDING'],
]);

/** Functions behind FROM: rows out of their arguments alone. */
const tableFunctions: ReadonlySet<string> = new Set([
  ...['generate_series', 'json_each', 'json_tree', 'range', 'repeat', 'repeat_row', 'unnest'],
]);

/** Functions that look at or change the engine instead of their arguments. The process has no more to hide; this is the second lock. */
const looksAtEngine = new Set([
  ...['col_description', 'current_query', 'current_setting', 'currval', 'get_block_size', 'getenv', 'getvariable', 'nextval'],
  ...['obj_description', 'query', 'query_table', 'setseed', 'shobj_description', 'sleep_ms', 'stats', 'write_log'],
]);
const engineFamilies =
  /^(pg_|has_.*_privilege$|read_|duckdb_|pragma_|parquet_|enable_|disable_|json_execute|json_serialize_plan$)/;

type Tree = Readonly<Record<string, unknown>>;
type Scope = ReadonlySet<string>;

/** A query that does what it may not. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/**
 * @param parsed what `json_serialize_sql` gives
 * @param tables names of the tables that it may read
 * @throws Refusal with the reason; RangeError when it is nested too deeply
 */
export function checkQuery(parsed: unknown, tables: readonly string[]): void {
  const tree = parsed as Tree;
  if (tree.error !== false) throw new Refusal(parseError(String(tree.error_message)));
  const statements = Array.isArray(tree.statements) ? tree.statements : [];
  if (statements.length !== 1) throw new Refusal(`it has ${statements.length} statements, and has to be one SELECT`);
  walk(statements[0], { tables: new Set(tables.map(lower)), listed: tables }, new Set());
}

interface Known {
  readonly tables: ReadonlySet<string>;
  readonly listed: readonly string[];
}

function parseError(message: string): string {
  return message.startsWith('Only SELECT') ? 'it has to be one SELECT, without PIVOT, and nothing else' : message;
}

/** @param scope the common table expressions that are visible here */
function walk(value: unknown, known: Known, scope: Scope): void {
  if (Array.isArray(value)) {
    for (const each of value) walk(each, known, scope);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  const tree = value as Tree;
  checkPart(tree, known, scope);
  if (tree.class === 'CONSTANT') return;
  const inner = enter(tree.cte_map, known, scope);
  const recursive = tree.type === 'RECURSIVE_CTE_NODE' && tree.class === undefined;
  for (const [key, child] of Object.entries(tree)) {
    if (key === 'cte_map') continue;
    // Its own name stands for the table so far in the second half alone.
    const sees = recursive && key === 'right' ? new Set([...inner, lower(String(tree.cte_name))]) : inner;
    walk(child, known, sees);
  }
}

/** Each common table expression sees the ones before it. @returns what the query behind them sees */
function enter(map: unknown, known: Known, scope: Scope): Scope {
  const entries = (map as Tree | undefined)?.map;
  if (!Array.isArray(entries) || entries.length === 0) return scope;
  const seen = new Set(scope);
  for (const { key, value } of entries as { key: string; value: unknown }[]) {
    walk(value, known, seen);
    seen.add(lower(key));
  }
  return seen;
}

function checkPart(tree: Tree, known: Known, scope: Scope): void {
  const { class: expression, type } = tree;
  if (typeof expression === 'string') {
    if (!expressions.has(expression)) throw new Refusal(`it uses ${inWords(expression)}, which no rule may`);
    if (expression === 'FUNCTION' || expression === 'WINDOW') checkFunction(String(tree.function_name));
    return;
  }
  if (typeof type !== 'string' || type.endsWith('_TYPE_INFO')) return;
  if (!parts.has(type)) throw new Refusal(`it uses ${inWords(type)}, which no rule may`);
  if (type === 'BASE_TABLE') checkTable(tree, known, scope);
  if (type === 'TABLE_FUNCTION') checkTableFunction(tree);
}

function checkTable(tree: Tree, { tables, listed }: Known, scope: Scope): void {
  const [catalog, schema, name] = [tree.catalog_name, tree.schema_name, tree.table_name].map(String);
  const isPlain = catalog === '' && schema === '';
  if (isPlain && name !== undefined && (tables.has(lower(name)) || scope.has(lower(name)))) return;
  const written = [catalog, schema, name].filter((part) => part !== '').join('.');
  throw new Refusal(
    `it reads "${written}", which is no table of the contract with data: there is ${listed.join(', ') || 'none'}`,
  );
}

function checkTableFunction(tree: Tree): void {
  const name = String((tree.function as Tree | undefined)?.function_name);
  if (tableFunctions.has(lower(name))) return;
  throw new Refusal(`it uses the table function ${name}, and may use only ${[...tableFunctions].join(', ')}`);
}

function checkFunction(name: string): void {
  const lowered = lower(name);
  if (looksAtEngine.has(lowered) || engineFamilies.test(lowered))
    throw new Refusal(`it uses the function ${name}, which no rule may`);
}

function inWords(part: string): string {
  return part === 'SHOW_REF' ? 'DESCRIBE, SUMMARIZE or SHOW' : part.replaceAll('_', ' ');
}

/** As the engine folds names: letters of ASCII alone. */
function lower(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
