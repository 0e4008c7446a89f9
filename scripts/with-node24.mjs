// Runs a script of this repository on Node 24, which strips the types of .ts files by itself: with-node24.mjs <script> [arguments]
import { ensureDependencies, ensureNode24, run } from './setup.mjs';

ensureDependencies();
run(ensureNode24(), ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)], {
  env: { ...process.env, NODE24: ensureNode24() },
});
