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
