/** What the runtime sees when a chunk of the bundle is missing. */
import { start } from '../../../../shared/runtime/start.ts';

const chunk: string = './nowhere.js';
await start(() => import(chunk));
