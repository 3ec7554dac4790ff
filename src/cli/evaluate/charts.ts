// The pictures of the report.
import type { EncodeEntry, Spec } from 'vega';
import { drawChart, FONT } from './chart.js';
import type { KindFigures } from './figures.js';
import { evidence, percent, score } from './in-words.js';
import type { Markup } from './markup.js';
import type { Estimate } from './resample.js';
import { ownOrders } from './tables.js';

/** One line of {@link intervalSpec}. */
interface Bar extends Estimate {
  readonly label: string;
  /** Whether it is what the chart is about. */
  readonly isOwn: boolean;
}

/** How good each order is. */
export function drawOrders(figures: KindFigures): Promise<Markup> {
  const bars = figures.orders.map(({ id, label, ndcg }): Bar => ({ label, isOwn: id === 'selvedge' || id === 'model', ...ndcg }));
  return drawChart(intervalSpec(bars, 'nDCG of the first ten'), { id: `${figures.kind}-orders`, title: 'How good each order is', description: `nDCG of the first ten, with 95 % intervals: ${bars.map(({ label, mean }) => `${label} ${score(mean)}`).join(', ')}.` });
}

/** What is lost with one thing left out. */
export function drawLeftOut(figures: KindFigures): Promise<Markup> {
  const bars = figures.leftOut.map(({ label, against }): Bar => ({ label, isOwn: true, ...against.selvedge.lead }));
  return drawChart(intervalSpec(bars, 'change of nDCG'), { id: `${figures.kind}-left-out`, title: 'With one thing left out', description: `Change of nDCG, with 95 % intervals: ${bars.map(({ label, mean }) => `${label} ${score(mean)}`).join(', ')}.` });
}

/** A dot on its interval for each line, over an axis that holds 0. */
function intervalSpec(bars: readonly Bar[], axis: string): Spec {
  const y = { scale: 'line', field: 'label', band: 0.5 };
  const x = (field: string) => ({ scale: 'value', field });
  const colour = { signal: "datum.isOwn ? 'var(--own)' : 'var(--other)'" };
  const ends = bars.map((bar) => ({ ...bar, low: bar.low ?? bar.mean, high: bar.high ?? bar.mean }));
  return {
    height: 28 * bars.length,
    data: [{ name: 'bars', values: ends }],
    scales: [
      { name: 'value', type: 'linear', domain: { data: 'bars', fields: ['low', 'high'] }, range: 'width', zero: true, nice: true },
      { name: 'line', type: 'band', domain: { data: 'bars', field: 'label' }, range: 'height' },
    ],
    axes: [
      { scale: 'value', orient: 'bottom', grid: true, tickCount: 3, title: axis },
      // Without a browser Vega takes letters for wider than they are.
      { scale: 'line', orient: 'left', ticks: false, domain: false, labelLimit: 0, maxExtent: 150 },
    ],
    marks: [
      { type: 'rule', encode: { enter: { x: { scale: 'value', value: 0 }, y: { value: 0 }, y2: { signal: 'height' }, stroke: { value: 'var(--ink)' } } } },
      { type: 'rule', from: { data: 'bars' }, encode: { enter: { x: x('low'), x2: x('high'), y, stroke: colour, strokeWidth: { value: 3 }, strokeOpacity: { value: 0.55 } } } },
      { type: 'symbol', from: { data: 'bars' }, encode: { enter: { x: x('mean'), y, fill: colour, size: { value: 70 } } } },
    ],
  };
}

/** Heights within a row. */
const LABEL = 20;
const BAR = 20;

/** Sessions helped and harmed. */
export function drawSessions(figures: KindFigures): Promise<Markup> {
  const label = (id: string) => figures.orders.find((order) => order.id === id)!.label;
  const rows = ownOrders(figures.orders).flatMap((own) => (['given', 'popularity'] as const).map((other) => ({ label: `${own.label}, against ${label(other)}`, key: `${own.id} ${other}`, helped: own.against[other].helped, harmed: -own.against[other].harmed })));
  const bar = (field: string, colour: string) => ({
    type: 'rect' as const,
    from: { data: 'rows' },
    encode: { enter: { x: { scale: 'share', value: 0 }, x2: { scale: 'share', field }, y: { scale: 'line', field: 'key', offset: LABEL }, height: { value: BAR }, fill: { value: colour } } },
  });
  const words = (enter: EncodeEntry) => ({ type: 'text' as const, from: { data: 'rows' }, encode: { enter: { baseline: { value: 'middle' as const }, fill: { value: 'var(--ink)' }, font: { value: FONT }, fontSize: { value: 12 }, ...enter } } });
  const beside = (field: string, align: 'left' | 'right') =>
    words({ x: { scale: 'share', field, offset: align === 'left' ? 5 : -5 }, y: { scale: 'line', field: 'key', offset: LABEL + BAR / 2 }, align: { value: align }, text: { signal: `format(abs(datum.${field}), '.0%')` } });
  const most = Math.max(0.1, ...rows.flatMap(({ helped, harmed }) => [helped, -harmed]));
  const spec: Spec = {
    height: 48 * rows.length,
    data: [{ name: 'rows', values: rows }],
    scales: [
      { name: 'share', type: 'linear', domain: [-1.25 * most, 1.25 * most], range: 'width' },
      { name: 'line', type: 'band', domain: { data: 'rows', field: 'key' }, range: 'height' },
    ],
    axes: [{ scale: 'share', orient: 'bottom', tickCount: 4, title: '← harmed · share of sessions · helped →', encode: { labels: { update: { text: { signal: "format(abs(datum.value), '.0%')" } } } } }],
    // What a bar is of stands above it: beside it, on a phone, there would be no room for the bar.
    marks: [bar('helped', 'var(--own)'), bar('harmed', 'var(--harm)'), beside('helped', 'left'), beside('harmed', 'right'), words({ x: { value: 0 }, y: { scale: 'line', field: 'key', offset: LABEL / 2 + 2 }, text: { field: 'label' } })],
  };
  return drawChart(spec, { id: `${figures.kind}-sessions`, title: 'Sessions helped and harmed', description: `${rows.map((row) => `${row.label}: ${percent(row.helped)} helped, ${percent(-row.harmed)} harmed`).join('; ')}.` });
}

/** By what was known of the visitor. */
export function drawEvidence(figures: KindFigures): Promise<Markup> {
  const names = { selvedge: figures.orders.at(-1)!.label, popularity: 'popularity', given: figures.orders[0]!.label };
  const ids = Object.keys(names) as (keyof typeof names)[];
  const points = figures.evidence.flatMap((part) => ids.map((id) => ({ known: evidence(part), name: names[id], ...part.ndcg[id] })));
  const place = { x: { scale: 'known', field: 'known', band: 0.5 }, y: { scale: 'value', field: 'mean' } };
  const colour = { scale: 'colour', field: 'name' };
  const end = (field: string) => ({ scale: 'value', field });
  const spec: Spec = {
    height: 210,
    data: [{ name: 'points', values: points.map((point) => ({ ...point, low: point.low ?? point.mean, high: point.high ?? point.mean })) }],
    scales: [
      { name: 'known', type: 'band', domain: figures.evidence.map(evidence), range: 'width' },
      { name: 'value', type: 'linear', domain: { data: 'points', field: 'high' }, range: 'height', zero: true, nice: true },
      { name: 'colour', type: 'ordinal', domain: Object.values(names), range: ['var(--own)', 'var(--third)', 'var(--other)'] },
      { name: 'shape', type: 'ordinal', domain: Object.values(names), range: ['circle', 'square', 'triangle-up'] },
    ],
    axes: [
      { scale: 'known', orient: 'bottom', title: 'items chosen before', ticks: false },
      { scale: 'value', orient: 'left', grid: true, tickCount: 5, title: 'nDCG of the first ten' },
    ],
    legends: [{ fill: 'colour', shape: 'shape', orient: 'top', direction: 'vertical' }],
    marks: [
      {
        type: 'group',
        from: { facet: { name: 'line', data: 'points', groupby: 'name' } },
        marks: [
          { type: 'line', from: { data: 'line' }, encode: { enter: { ...place, stroke: colour, strokeWidth: { value: 2 } } } },
          { type: 'rule', from: { data: 'line' }, encode: { enter: { x: place.x, y: end('low'), y2: end('high'), stroke: colour, strokeOpacity: { value: 0.55 }, strokeWidth: { value: 2 } } } },
          { type: 'symbol', from: { data: 'line' }, encode: { enter: { ...place, fill: colour, shape: { scale: 'shape', field: 'name' }, size: { value: 70 } } } },
        ],
      },
    ],
  };
  const parts = figures.evidence.map((part) => `${evidence(part)} before: ${ids.map((id) => `${names[id]} ${score(part.ndcg[id].mean)}`).join(', ')}`);
  return drawChart(spec, { id: `${figures.kind}-evidence`, title: 'By what was known of the visitor', description: `nDCG of the first ten by items chosen before. ${parts.join('; ')}.` });
}
