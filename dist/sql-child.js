import { sqlChild } from './index.js';

await sqlChild();
