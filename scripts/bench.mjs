// npm run bench -- [options]: measures our action beside the bare scan and its peers; the options stand at the top of bench/run.ts.
import { ensureDependencies, ensureNode24, run } from './setup.mjs';

ensureDependencies();
run(ensureNode24(), ['--disable-warning=ExperimentalWarning', 'bench/run.ts', ...process.argv.slice(2)]);
