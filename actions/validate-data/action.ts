/** The definition of validate-data: gate training on the data. */
import type { Outcome } from '../../shared/runtime/action.ts';
import { defineAction } from '../../shared/runtime/action.ts';
import type { Context } from '../../shared/runtime/context.ts';
import { flag, type InputsOf, integer, list, oneOf, path, size, text } from '../../shared/runtime/inputs.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { infer } from './infer.ts';
import { type Output, outputs } from './report.ts';

const inputs = {
  mode: oneOf(['check', 'infer', 'diff'], { default: 'check' }),
  contract: path(),
  baseContract: path(),
  data: list(),
  server: text(),
  format: oneOf(['csv', 'tsv', 'parquet', 'json', 'ndjson']),
  delimiter: text(),
  quote: text(),
  escape: text(),
  encoding: oneOf(['utf-8', 'utf-16', 'latin-1']),
  nullValues: list(),
  strictColumns: flag({ default: 'false' }),
  profile: flag({ default: 'false' }),
  allowContractSql: oneOf(['auto', 'true', 'false'], { default: 'auto' }),
  failOn: oneOf(['error', 'warning', 'never'], { default: 'error' }),
  sampleRows: integer({ min: 0, max: 1000, default: '5' }),
  sarif: flag({ default: 'true' }),
  junit: flag({ default: 'true' }),
  memoryLimit: size(),
  threads: integer({ min: 1, max: 1024 }),
  enginePath: path(),
  outputDir: path({ default: '.mlops/out' }),
};

/** The inputs as the modes get them. */
export type Given = InputsOf<typeof inputs>;

const modes: Readonly<Record<Given['mode'], (given: Given, context: Context) => Promise<Outcome<Output>>>> = {
  check,
  infer,
  diff,
};

/** What the action does with contract and data is its mode. */
export const validateData = defineAction({
  name: 'validate-data',
  inputs,
  outputs,
  run: (given, context) => modes[given.mode](given, context),
});
