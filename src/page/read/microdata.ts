import type { Work } from '../../core/steps.js';
import type { Entity } from '../../core/structured/entity.js';
import { readAnnotated } from './annotated.js';

/** The things that a page describes in microdata: `itemscope`, `itemtype`, `itemprop`. */
export function readMicrodata(things: readonly Element[]): Work<Entity[]> {
  return readAnnotated(things, { scope: 'itemscope', type: 'itemtype', property: 'itemprop', id: 'itemid', references: 'itemref' });
}
