// Prints one JSON line a statement: { dialect, name, sql }. With --tables the queries that make the tables instead: { dialect, name, rows }.
import { dialects, statementsOf, tableMakersOf } from './statements.ts';

const wanted = process.argv.includes('--tables') ? tableMakersOf : statementsOf;
const lines = dialects.flatMap((dialect): readonly object[] => wanted(dialect));
process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
