// The command line of the replay.
import { parseArgs } from 'node:util';
import { SHOPS } from './shops.mjs';

/** A mistake on the command line; the message names the option, what is allowed and what came. */
export class UsageError extends Error {}

const ALLOWED = {
  sessions: (most) => `a whole number from 1 to ${most}`,
  parallel: () => 'a whole number from 1 to 16',
  shop: () => 'annotated, full, plain or both',
  json: () => 'the name of a file to write',
};

/**
 * @param {readonly string[]} args Without the program's own name.
 * @param {number} sampled How many sessions the sample holds.
 * @returns {{ sessions: number, parallel: number, shops: (keyof typeof import('./shops.mjs').SHOPS)[], json: string | null }}
 * @throws {UsageError}
 */
export function readOptions(args, sampled) {
  const options = Object.fromEntries(Object.keys(ALLOWED).map((name) => [name, { type: /** @type {const} */ ('string') }]));
  const { values, positionals } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true });
  if (positionals.length > 0) throw new UsageError(`Only options are taken (--${Object.keys(ALLOWED).join(', --')}), got ${JSON.stringify(positionals[0])}`);
  for (const [name, value] of Object.entries(values)) {
    if (!Object.hasOwn(ALLOWED, name)) throw new UsageError(`--${name} is unknown; the options are --${Object.keys(ALLOWED).join(', --')}`);
    if (typeof value !== 'string' || !value.trim()) throw new UsageError(`--${name} must be followed by ${ALLOWED[name](sampled)}, got nothing`);
  }
  return {
    sessions: readCount('sessions', values.sessions ?? String(Math.min(300, sampled)), sampled),
    parallel: readCount('parallel', values.parallel ?? '2', 16),
    shops: readShops(String(values.shop ?? 'annotated')),
    json: values.json ?? null,
  };
}

function readCount(name, text, most) {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= most) return count;
  throw new UsageError(`--${name} must be ${ALLOWED[name](most)}, got ${JSON.stringify(text)}`);
}

function readShops(text) {
  if (text === 'both') return ['full', 'plain'];
  if (text in SHOPS) return [text];
  throw new UsageError(`--shop must be ${ALLOWED.shop()}, got ${JSON.stringify(text)}`);
}
