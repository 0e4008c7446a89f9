"""Parses statements with sqlglot: JSON lines in ({dialect, name, sql}), JSON lines out ({dialect, name, problems})."""

import json
import sys

import sqlglot
from sqlglot import exp
from sqlglot.errors import ErrorLevel, SqlglotError

# Every function that a statement may call, each found in the engine's own documentation.
EVERYWHERE = "abs cast char_length coalesce concat count count_if floor length lower max min mod nullif regexp_replace replace row_number sum try_cast"
FUNCTIONS = {
    "duckdb": f"""{EVERYWHERE} arg_min bit_count bitstring_agg chr date dayofyear hash isfinite json_extract_string list
        regexp_full_match regexp_matches strlen timezone try_strptime unnest""",
    "trino": f"""{EVERYWHERE} at_timezone date_add from_iso8601_timestamp_nanos is_finite json_extract_scalar json_format min_by
        parse_datetime regexp_like row to_hex try year""",
    "spark": f"""{EVERYWHERE} collect_list date_format double get_json_object isnan named_struct slice sort_array try_to_timestamp""",
}
# What stands before a parenthesis and is no function.
OTHERS = "and as by case coalesce decimal distinct else end filter from having in not or over select then time timestamp union when where materialized all values"


def problems_of(sql: str, dialect: str) -> list[str]:
    try:
        statements = sqlglot.parse(sql, read=dialect, error_level=ErrorLevel.RAISE)
    except SqlglotError as error:
        return [str(error)[:500]]
    if len(statements) != 1 or statements[0] is None:
        return [f"{len(statements)} statements"]
    [tree] = statements
    problems = []
    if not isinstance(tree, exp.Query):
        problems.append(f"it is no query but {type(tree).__name__}")
    if any(isinstance(node, exp.Command) for node in tree.walk()):
        problems.append("a part of it was not understood")
    problems += foreign(sql, dialect)
    problems += unnamed(tree)
    # What is written again in the same dialect has to be a statement, too.
    try:
        sqlglot.parse_one(tree.sql(dialect=dialect), read=dialect, error_level=ErrorLevel.RAISE)
    except SqlglotError as error:
        problems.append(f"written again: {str(error)[:200]}")
    return problems


def foreign(sql: str, dialect: str) -> list[str]:
    """By their names in the text: sqlglot itself takes the functions of all engines."""
    allowed = set(FUNCTIONS[dialect].split()) | set(OTHERS.split())
    tokens = sqlglot.tokenize(sql, read=dialect)
    paren, quoted = sqlglot.TokenType.L_PAREN, (sqlglot.TokenType.IDENTIFIER, sqlglot.TokenType.STRING)
    called = {
        one.text.lower()
        for one, two in zip(tokens, tokens[1:])
        if two.token_type == paren and one.token_type not in quoted and one.text[:1].isalpha()
    }
    problems = [f"the function {name}" for name in sorted(called - allowed)]
    if dialect != "duckdb" and any(token.token_type == sqlglot.TokenType.DCOLON for token in tokens):
        problems.append("a cast by ::")
    return problems


def unnamed(tree: exp.Expression) -> list[str]:
    """Whatever is computed in a select list has a name of its own, and so has every table that is made."""
    items = [item for select in tree.find_all(exp.Select) for item in select.expressions]
    plain = (exp.Alias, exp.Column, exp.Star)
    problems = [f"no name for {item.sql()[:80]}" for item in items if not isinstance(item, plain)]
    problems += [f"no name for the table {table.sql()[:80]}" for table in tree.find_all(exp.Subquery) if table.find_ancestor(exp.From, exp.Join) and not table.alias]
    return problems


def without_as(sql: str, dialect: str) -> list[str]:
    """An alias that the text does not announce by `as`: newer parsers take some of them for something else."""
    tokens = sqlglot.tokenize(sql, read=dialect)
    names = (sqlglot.TokenType.VAR, sqlglot.TokenType.IDENTIFIER)
    ends = (sqlglot.TokenType.R_PAREN, *names)
    return [
        f"an alias without as: {one.text} {two.text}"
        for one, two in zip(tokens, tokens[1:])
        if one.token_type in ends and two.token_type in names and one.text.lower() not in WORDS and two.text.lower() not in WORDS
    ]


# Words of the language that sqlglot's tokenizer hands on as names.
WORDS = {"materialized", "over", "filter", "then", "end", "else", "when", "and", "or", "not", "is", "null", "asc", "desc", "try_cast", "zone", "time", "year"}


def main() -> None:
    if "--version" in sys.argv:
        print(sqlglot.__version__)
        return
    for line in sys.stdin:
        statement = json.loads(line)
        found = problems_of(statement["sql"], statement["dialect"]) + without_as(statement["sql"], statement["dialect"])
        print(json.dumps({"dialect": statement["dialect"], "name": statement["name"], "problems": found}))


main()
