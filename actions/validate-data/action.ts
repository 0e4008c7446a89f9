/** The definition of validate-data: gate training on the data. */
import type { Outcome } from '../../shared/runtime/action.ts';
import { defineAction } from '../../shared/runtime/action.ts';
import type { Context } from '../../shared/runtime/context.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { infer } from './infer.ts';
import { type Given, inputs } from './inputs.ts';
import { type Output, outputs } from './report.ts';

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
