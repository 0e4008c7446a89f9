import { parseActionMetadata } from '../../../shared/cli/action-metadata.ts';

export const sampleYaml = `
name: Check sample
description: |
  Checks a sample
  against its label.
author: us
branding: { icon: check, color: green }
inputs:
  label:
    description: Path of the label.
    required: true
  data:
    description: |
      Files to check, one a line.

      A | stands for itself.
  strict:
    description: Refuse what the label does not name.
    default: 'true'
  fail-on:
    description: When to fail.
    default: error
  token:
    description: Token of the job.
    default: \${{ github.token }}
outputs:
  verdict:
    description: pass or fail
runs: { using: node24, main: ../../dist/check-sample.js }
`;

export const sampleAction = parseActionMetadata('check-sample', sampleYaml);
