// Numbers as people read them, the same in tables, in sentences and in the report.
import type { Estimate } from './resample.js';

export function count(value: number): string {
  return value.toLocaleString('en');
}

/** @param share 0 to 1. */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** Three digits, 0 to 1. */
export function score(value: number): string {
  return value.toFixed(3);
}

/** With its sign; what rounds to 0 has none. */
export function difference(value: number): string {
  const text = value.toFixed(3).replace(/^-(0\.000)$/, '$1');
  return Number(text) > 0 ? `+${text}` : text;
}

/** `0.356 [0.340, 0.372]`. @param show How each number is shown. */
export function interval({ mean, low, high }: Estimate, show: (value: number) => string = score): string {
  return low === null || high === null ? show(mean) : `${show(mean)} [${show(low)}, ${show(high)}]`;
}

/** Items chosen before. */
export function evidence({ from, to }: { readonly from: number; readonly to: number | null }): string {
  if (to === null) return `${from} or more`;
  return from === to ? `${from}` : `${from}-${to}`;
}
