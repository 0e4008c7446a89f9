// The floor: every byte of a file read by the engine, and nothing done with it. bare-scan.mjs <csv | parquet> <file>
//
// CSV: every field is split off and counted as text. Parquet: every value is hashed, the least work that needs its page; counts, least and
// greatest values can be answered from the metadata.
import { DuckDBInstance } from '@duckdb/node-api';

const names = ['id', 'date', 'delay', 'distance', 'origin', 'destination', 'route', 'late', 'day', 'hour', 'minutes'];
const [format, path] = process.argv.slice(2);
const file = `'${path.replaceAll("'", "''")}'`;
const columns = names.map((name) => `${name}: 'VARCHAR'`).join(', ');
const queries = {
  csv: `select ${names.map((name) => `count(${name})`).join(', ')}
    from read_csv(${file}, auto_detect = false, header = true, delim = ',', quote = '"', columns = {${columns}})`,
  parquet: `select ${names.map((name) => `bit_xor(hash(${name}))`).join(', ')} from read_parquet(${file})`,
};

const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
const reader = await connection.runAndReadAll(queries[format]);
console.log(String(reader.getRows()[0]?.[0]));
connection.closeSync();
instance.closeSync();
