// What stands behind the options of the command line, checked. Each throws commander's error, which ends with exit code 2.
import { InvalidArgumentError } from 'commander';
import type { SensitiveWords } from '../core/sensitive/category.js';
import { parseSensitive, wordsInText } from '../core/sensitive/options.js';
import type { Preset } from '../core/rank/settings.js';
import type { ColumnNames } from './log/column-plan.js';

export function parseCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1) throw new InvalidArgumentError('It must be a whole number of 1 or more.');
  return count;
}

/** @returns Bytes. */
export function parseSize(text: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)(kb|mb)?$/i.exec(text.trim()) ?? [];
  if (number === undefined) throw new InvalidArgumentError('It must be a size like 100kb, 25kb or 80000 (bytes).');
  return Math.round(Number(number) * ({ kb: 1024, mb: 1024 ** 2 }[unit.toLowerCase()] ?? 1));
}

/** @returns Above 0 and below 1. */
export function parseShare(text: string): number {
  const share = numberOf(text);
  if (share > 0 && share < 1) return share;
  throw new InvalidArgumentError('It must be a share above 0 and below 1, like .05 or 5%.');
}

/** @returns Above -1, and not 0: 0.1 is a tenth more. */
export function parseLift(text: string): number {
  const lift = numberOf(text);
  if (lift > -1 && lift !== 0) return lift;
  throw new InvalidArgumentError('It must be by what share of it the rate would change, like .1, 10% or -5%.');
}

/** @returns Shares by the names of arms, in their order. */
export function parseWeights(text: string): ReadonlyMap<string, number> {
  const pairs = text.split(',').map((pair) => [pair.slice(0, pair.lastIndexOf('=')).trim(), numberOf(pair.slice(pair.lastIndexOf('=') + 1))] as const);
  const weights = new Map(pairs);
  const sum = pairs.reduce((all, [, weight]) => all + weight, 0);
  if (weights.size === pairs.length && pairs.length > 1 && !weights.has('') && pairs.every(([, weight]) => weight > 0) && Math.abs(sum - 1) < 1.000001e-6) return weights;
  throw new InvalidArgumentError(`It must be the share of each arm, like control=.5,new=.5: two arms or more, each once, each share above 0, all adding up to 1${Number.isFinite(sum) ? ` and not to ${Number(sum.toFixed(6))}` : ''}.`);
}

/** A number that may be written in percent; NaN for what is none. */
function numberOf(text: string): number {
  const [, number, percent] = /^([+-]?\d*\.?\d+)\s*(%)?$/.exec(text.trim()) ?? [];
  return Number(number) / (percent ? 100 : 1);
}

export function parsePreset(text: string): Preset {
  if (!['shop', 'content', 'news'].includes(text)) throw new InvalidArgumentError('It must be shop, content or news.');
  return text as Preset;
}

export function parseColumns(text: string): ColumnNames {
  const pairs = text.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  const isKnown = ([name, column]: string[]) => ['visitor', 'at', 'item', 'type', 'session'].includes(name!) && column;
  const names = pairs.map(([name]) => name);
  if (!pairs.every(isKnown) || !['visitor', 'at', 'item'].every((name) => names.includes(name))) throw new InvalidArgumentError('It must be visitor=…,at=…,item=… and may have type=… and session=….');
  return Object.fromEntries(pairs) as ColumnNames;
}

export function parseWords(text: string): SensitiveWords {
  const add = wordsInText(text);
  try {
    parseSensitive({ add });
  } catch (error) {
    throw new InvalidArgumentError(`It must be like "health: ozempic semaglutid*; debt: payday": ${(error as Error).message}.`);
  }
  return add;
}

/** From when on sessions are judged: the last `share` of them, above 0 and below 1, or those that began at a moment (epoch seconds) or later. */
export type Since = { readonly share: number } | { readonly at: number };

/** A date is that of UTC where it names no zone. */
export function parseSince(text: string): Since {
  const [, number, percent] = /^(\d*\.?\d+)\s*(%)?$/.exec(text.trim()) ?? [];
  const share = Number(number) / (percent ? 100 : 1);
  if (share > 0 && share < 1) return { share };
  const isDate = /^\d{4}-\d{2}-\d{2}/.test(text);
  const at = Date.parse(isDate && !/(z|[+-]\d{2}:?\d{2})$/i.test(text.slice(10)) && text.length > 10 ? `${text}Z` : text) / 1000;
  if (isDate && Number.isFinite(at)) return { at };
  throw new InvalidArgumentError('It must be a date like 2026-03-01, or the share of the last sessions like 15% or 0.15.');
}
