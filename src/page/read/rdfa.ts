import type { Work } from '../../core/steps.js';
import type { Entity } from '../../core/structured/entity.js';
import { readAnnotated } from './annotated.js';

/** The things that a page describes in RDFa Lite: `typeof`, `property`, `resource`. @see https://www.w3.org/TR/rdfa-lite/ */
export function readRdfa(things: readonly Element[]): Work<Entity[]> {
  return readAnnotated(things, { scope: 'typeof', type: 'typeof', property: 'property', id: 'resource' });
}
