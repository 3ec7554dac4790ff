import { InvalidArgumentError, Command } from 'commander';
import { LogError } from './log/log-error.js';
import { runBuild, type BuildArguments } from './model/run-build.js';

/** Runs what was asked for on the command line. Exit code 1 for data that cannot be used, 2 for a wrong argument. */
export async function runCommands(argv: readonly string[]): Promise<void> {
  const program = new Command('selvedge').description('Tools for sites that use Selvedge').showHelpAfterError().exitOverride();
  const model = program.command('model').description('A model of what other visitors chose');
  model
    .command('build')
    .description('Builds a model from orders or sessions')
    .requiredOption('--events <files...>', 'who chose what, when: .csv, .tsv, .jsonl (each may be .gz) or .parquet')
    .option('--items <file>', 'the catalogue: .csv, .tsv, .json, .jsonl or an XML product feed')
    .option('--out <file>', 'the model', 'model.bin')
    .option('--script <file>', 'the same for a plain script tag')
    .option('--budget <size>', 'size as served, like 100kb', parseSize, 100 * 1024)
    .option('--min-visitors <count>', 'different visitors that a pair of items needs', parseCount, 5)
    .option('--max-per-visitor <count>', 'what one visitor may add to one pair', parseCount, 3)
    .option('--preset <name>', 'shop, content or news', parsePreset, 'shop')
    .option('--ordered', 'the catalogue stands in the order of the shop, in which alike things are side by side', false)
    .option('--columns <names>', 'names of columns: visitor=…,at=…,item=…[,type=…][,session=…]', parseColumns)
    .option('--seed <number>', 'another one deals visitors and chances anew', parseCount, 1)
    .option('--questions <count>', 'choices that weights are fitted to, at most, of each kind', parseCount, 3000)
    .action((given: BuildArguments) => runBuild(given));
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof LogError) console.error(error.message);
  else if (error instanceof Error && 'exitCode' in error) return error.exitCode === 0 ? 0 : 2; // commander has said why
  else console.error(error);
  return 1;
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1) throw new InvalidArgumentError('It must be a whole number of 1 or more.');
  return count;
}

function parseSize(text: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)(kb|mb)?$/i.exec(text.trim()) ?? [];
  if (number === undefined) throw new InvalidArgumentError('It must be a size like 100kb, 25kb or 80000 (bytes).');
  return Math.round(Number(number) * ({ kb: 1024, mb: 1024 ** 2 }[unit.toLowerCase()] ?? 1));
}

function parsePreset(text: string): string {
  if (!['shop', 'content', 'news'].includes(text)) throw new InvalidArgumentError('It must be shop, content or news.');
  return text;
}

function parseColumns(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  const isKnown = ([name, column]: string[]) => ['visitor', 'at', 'item', 'type', 'session'].includes(name!) && column;
  const names = pairs.map(([name]) => name);
  if (!pairs.every(isKnown) || !['visitor', 'at', 'item'].every((name) => names.includes(name))) throw new InvalidArgumentError('It must be visitor=…,at=…,item=… and may have type=… and session=….');
  return Object.fromEntries(pairs) as Record<string, string>;
}
