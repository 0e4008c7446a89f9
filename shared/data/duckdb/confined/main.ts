/** What a process from source starts with; from the bundle it is `dist/sql-child.js`. */
import { runChild } from './child.ts';

await runChild();
