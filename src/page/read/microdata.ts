import type { Entity } from '../../core/structured/entity.js';
import { readAnnotated } from './annotated.js';

/** The things that a page describes in microdata: `itemscope`, `itemtype`, `itemprop`. */
export function readMicrodata(root: Document): Entity[] {
  return readAnnotated(root, { scope: 'itemscope', type: 'itemtype', property: 'itemprop', id: 'itemid', references: 'itemref' });
}
