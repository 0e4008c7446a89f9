/** The inputs of validate-data: the truth in code; action.yml says the same to users. */
import { flag, type InputsOf, integer, list, oneOf, path, size, text } from '../../shared/runtime/inputs.ts';

export const inputs = {
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
