import { Command, Option } from 'commander';
import { parseColumns, parseCount, parseLift, parsePreset, parseShare, parseSince, parseSize, parseWeights, parseWords } from './arguments.js';
import { runEvaluate, type EvaluateArguments } from './evaluate/run-evaluate.js';
import { runExperiment, wrongTogether, type ExperimentArguments } from './experiment/run-experiment.js';
import { LogError } from './log/log-error.js';
import { runBuild, type BuildArguments } from './model/run-build.js';
import { runNotice, type NoticeArguments } from './notice/run-notice.js';
import { HELD_BACK } from './replay/held-back.js';

/** Runs what was asked for on the command line. Exit code 1 for data that cannot be used, 2 for a wrong argument. */
export async function runCommands(argv: readonly string[]): Promise<void> {
  const program = new Command('selvedge').description('Tools for sites that use Selvedge').showHelpAfterError().exitOverride();
  const build = program.command('model').description('A model of what other visitors chose').command('build').description('Builds a model from orders or sessions');
  addLogOptions(build.addOption(eventsOption()))
    .option('--counts <folder>', 'what steps.sql, pairs.sql and popularity.sql gave elsewhere: --events may then be a part of the visits, or missing')
    .option('--out <file>', 'the model', 'model.bin')
    .option('--script <file>', 'the same for a plain script tag')
    .option('--budget <size>', 'size as served, like 100kb', parseSize, 100 * 1024)
    .option('--min-visitors <count>', 'different visitors that an item, or a pair of items, needs', parseCount, 5)
    .option('--max-per-visitor <count>', 'what one visitor may add to one pair, and to one item', parseCount, 3)
    .option('--min-actions <count>', 'items that the visitor has acted on before the model moves anything', parseCount, 2)
    .option('--sensitive-add <words>', 'words of your own that make an item sensitive: "health: ozempic; debt: payday"', parseWords)
    .option('--sensitive-exempt <tags>', 'tags and words that are none: "topic: cancer; theology"')
    .option('--allow-sensitive', 'sensitive items stay in: where pages have sensitive="allow"', false)
    .option('--questions <count>', 'choices that weights are fitted to, at most, of each kind', parseCount, 3000)
    .action((given: BuildArguments) => {
      if (!given.events && given.counts === undefined) build.error('error: --events <files...> is needed, or --counts <folder>, or both');
      return runBuild(given);
    });
  addLogOptions(program.command('evaluate').description('Replays recorded sessions and tells whether Selvedge would have helped').addOption(eventsOption().makeOptionMandatory()))
    .option('--model <file>', 'a model that `selvedge model build` made, of earlier sessions than those that are judged')
    .option('--since <date|share>', 'judges sessions from a date on (2026-03-01), or the last share of them', parseSince, { share: HELD_BACK })
    .option('--questions <count>', 'choices that are judged, at most, of each kind', parseCount, 3000)
    .option('--visitors <count>', 'visitors whose choices are judged, at most', parseCount, Infinity)
    .option('--no-terms', 'without the figures for one thing left out at a time, which take a third of the time or more')
    .option('--html <file>', 'a report with charts, which opens offline')
    .option('--json <file>', 'all figures')
    .action((given: EvaluateArguments) => runEvaluate(given));
  program
    .command('notice')
    .description("Writes what a site's privacy policy may say of Selvedge, from the settings that the site has")
    .option('--page <file>', 'a page with the script tag: its attributes are the settings')
    .option('--options <file>', 'JSON: the options that createPersonalizer() is given')
    .option('--site <name>', 'what the site is called')
    .option('--model', 'the site ranks by a model', false)
    .option('--out <file>', 'where to write it; else it is printed')
    .action((given: NoticeArguments) => runNotice(given));
  const experiment = program
    .command('experiment')
    .description('Checks counts of an experiment for a mismatch of samples and tells the lift; or, with --plan, the visitors needed')
    .option('--counts <file>', 'a row for each arm: .csv, .tsv, .json or .jsonl with arm, visitors, conversions, and where there are any experiment, sum, sum_of_squares')
    .option('--weights <shares>', 'the share of each arm, like control=.5,new=.5; default: all alike', parseWeights)
    .option('--control <arm>', 'what the others are compared with; default: the first arm')
    .option('--alpha <share>', 'how many intervals may be wrong: of all comparisons of an experiment together', parseShare, 0.05)
    .option('--sequential', 'intervals and checks that hold however often one looks; else they hold for one look', false)
    .option('--tuned-to <visitors>', 'with --sequential: visitors of two arms at which intervals are narrowest, fixed before the first look', parseCount, 10_000)
    .option('--plan', 'how many visitors are needed', false)
    .option('--baseline <share>', 'with --plan: visitors who convert without the change', parseShare)
    .option('--lift <share>', 'with --plan: the lift to be found, as a share of the baseline', parseLift)
    .option('--power <share>', 'with --plan: how often such a lift is to be found', parseShare, 0.8)
    .option('--json <file>', 'all figures')
    .action((given: ExperimentArguments) => {
      const wrong = wrongTogether(given);
      if (wrong !== '') experiment.error(`error: ${wrong}`);
      return runExperiment(given);
    });
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function eventsOption(): Option {
  return new Option('--events <files...>', 'who chose what, when: .csv, .tsv, .jsonl (each may be .gz) or .parquet');
}

/** What both commands are told of a log and of its catalogue. */
function addLogOptions(command: Command): Command {
  return command
    .option('--items <file>', 'the catalogue: .csv, .tsv, .json, .jsonl or an XML product feed')
    .option('--preset <name>', 'shop, content or news', parsePreset, 'shop')
    .option('--ordered', 'the catalogue stands in the order of the shop, in which alike things are side by side', false)
    .option('--handles', 'products of a Shopify catalogue are called by their handle on pages, and not by /products/ and the handle', false)
    .option('--columns <names>', 'names of columns: visitor=…,at=…,item=…[,type=…][,session=…]', parseColumns)
    .option('--seed <number>', 'another one deals visitors and chances anew', parseCount, 1);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof LogError) console.error(error.message);
  else if (error instanceof Error && 'exitCode' in error) return error.exitCode === 0 ? 0 : 2; // commander has said why
  else console.error(error);
  return 1;
}
