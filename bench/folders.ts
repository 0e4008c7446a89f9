import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const bench = dirname(fileURLToPath(import.meta.url));
export const root = dirname(bench);
export const dist = join(root, 'dist');
