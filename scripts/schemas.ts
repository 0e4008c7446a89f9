// Writes the JSON Schemas for editors into docs/schemas. A test fails when a committed one is not what this would write.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { anyContractSchema } from '../actions/validate-data/contract/schema/contract.ts';
import { exportJsonSchema } from '../shared/config/json-schema.ts';

const root = join(import.meta.dirname, '..');

/** Every schema by its path in the repository. */
export function schemaFiles(): Record<string, string> {
  const contract = exportJsonSchema(anyContractSchema(), {
    id: 'urn:mlops-actions:odcs-contract',
    title: 'Data contract (Open Data Contract Standard 3.0, 3.1, 3.2) as validate-data reads it',
  });
  return { 'docs/schemas/odcs-contract.schema.json': `${JSON.stringify(contract, null, 1)}\n` };
}

if (import.meta.main) {
  for (const [path, text] of Object.entries(schemaFiles())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path} (${Math.round(text.length / 1024)} KB)`);
  }
}
