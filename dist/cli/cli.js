#!/usr/bin/env node
import { m as missingPackages, a as missingSentence } from './shared3.js';

// The command line: says what is missing in one sentence before it loads what needs it.
/** What the command line needs beside Node; `selvedge` itself depends on none of it. */
const PACKAGES = ['@duckdb/node-api', 'cli-progress', 'cli-table3', 'commander', 'fast-xml-parser', 'ml-matrix'];
const missing = missingPackages(PACKAGES);
if (missing.length > 0) {
    console.error(missingSentence('The command line', missing));
    process.exitCode = 1;
}
else {
    const { runCommands } = await import('./shared2.js');
    await runCommands(process.argv);
}
//# sourceMappingURL=cli.js.map
