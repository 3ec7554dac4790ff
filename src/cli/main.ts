#!/usr/bin/env node
// The command line: says what is missing in one sentence before it loads what needs it.

/** What the command line needs beside Node; `selvedge` itself depends on none of it. */
const PACKAGES = ['@duckdb/node-api', 'cli-progress', 'cli-table3', 'commander', 'fast-xml-parser', 'ml-matrix'];

function findMissing(): string[] {
  const missing: string[] = [];
  for (const name of PACKAGES) {
    try {
      import.meta.resolve(name);
    } catch {
      missing.push(name);
    }
  }
  return missing;
}

const missing = findMissing();
if (missing.length > 0) {
  console.error(`The command line needs ${missing.join(', ')}, which the package leaves to you to install: npm install --save-dev ${missing.join(' ')}`);
  process.exitCode = 1;
} else {
  const { runCommands } = await import('./commands.js');
  await runCommands(process.argv);
}
