// Charts as SVG texts, drawn by Vega without a browser.
import type { Spec } from 'vega';
import { html, trusted, type Markup } from './markup.js';

/** Units across; the page scales it. */
const WIDTH = 380;

/** What screen readers are told in place of the picture. */
export interface ChartText {
  /** Of this page only. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Colours are those of the page, which knows of light and dark. */
const INK = 'var(--ink)';
const QUIET = 'var(--quiet)';
export const FONT = 'system-ui, sans-serif';

/** Draws a chart. Vega is loaded here, for the report alone. */
export async function drawChart(spec: Spec, { id, title, description }: ChartText): Promise<Markup> {
  const { parse, View } = await import('vega');
  const view = new View(parse({ width: WIDTH, padding: 4, autosize: { type: 'fit-x', contains: 'padding' }, config: LOOK, ...spec }), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  // Vega names neither the picture nor says that it is one; its parts are in the table beside it.
  const named = html`<svg role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${title}</title><desc id="${id}-text">${description}</desc>`.markup;
  return trusted(svg.replace(/^<svg\b([^>]*)>/, (_, attributes: string) => named.replace('<svg', () => `<svg${attributes}`)).replace(/ (?:role|aria-[a-z]+)="(?:graphics-[^"]*|[^"]*mark container|[^"]*legend|axis)"/g, ''));
}

const LOOK: NonNullable<Spec['config']> = {
  axis: { labelColor: INK, titleColor: INK, labelFont: FONT, titleFont: FONT, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', domainColor: QUIET, tickColor: QUIET, gridColor: QUIET, gridOpacity: 0.3 },
  legend: { labelColor: INK, labelFont: FONT, labelFontSize: 12, labelLimit: 300, symbolStrokeWidth: 2 },
};
