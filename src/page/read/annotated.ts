import { addValue, createEntity, localName, MAX_DEPTH, type Entity } from '../../core/structured/entity.js';
import type { Work } from '../../core/steps.js';
import { closestTo, isMatching } from '../dom.js';
import { attributeOf } from './attributes.js';

/** The attributes in which a way of annotating elements says what they are. */
export interface Annotation {
  /** Begins a thing. */
  readonly scope: string;
  readonly type: string;
  readonly property: string;
  readonly id: string;
  /** Names elements elsewhere that belong to a thing. */
  readonly references?: string;
}

/** Never read: what the site excludes, what the visitor types or edits. */
const UNREAD = '[data-sv-ignore], input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** Where an element's value stands in an attribute. */
const VALUE_ATTRIBUTES: Readonly<Record<string, string>> = { A: 'href', AREA: 'href', LINK: 'href', IMG: 'src', AUDIO: 'src', VIDEO: 'src', SOURCE: 'src', IFRAME: 'src', OBJECT: 'data', TIME: 'datetime', DATA: 'value', METER: 'value' };
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'data']);
/** Things and elements read beyond this are left out: reading takes bounded time. */
const MAX_THINGS = 5000;
const A_FEW = 20;
const MAX_ELEMENTS = 50_000;

/** The things described by annotated elements, a few a step; those inside others as values of theirs. @see https://html.spec.whatwg.org/multipage/microdata.html */
export function* readAnnotated(found: readonly Element[], annotation: Annotation): Work<Entity[]> {
  const { scope, type, property, id, references } = annotation;
  let elements = 0;

  const readThing = (element: Element, depth: number): Entity => {
    const types = (attributeOf(element, type) ?? '').split(/\s+/).filter(Boolean).map(localName);
    const entity = createEntity(types, attributeOf(element, id) ?? '');
    crawl(element, entity, depth);
    const others = references ? (attributeOf(element, references) ?? '').split(/\s+/).filter(Boolean) : [];
    for (const each of others.slice(0, MAX_DEPTH)) {
      const other = element.ownerDocument.getElementById(each);
      if (other && other !== element) readElement(other, entity, depth);
    }
    return entity;
  };

  const crawl = (element: Element, entity: Entity, depth: number): void => {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) readElement(child, entity, depth);
  };

  const readElement = (element: Element, entity: Entity, depth: number): void => {
    if (depth > MAX_DEPTH || ++elements > MAX_ELEMENTS || isMatching(element, UNREAD)) return;
    const names = (attributeOf(element, property) ?? '').split(/\s+/).filter(Boolean).map(localName);
    const isThing = element.hasAttribute(scope);
    if (names.length > 0) {
      const value = isThing ? readThing(element, depth + 1) : valueOf(element);
      for (const name of names) addValue(entity, name, value);
    }
    // What is a thing of its own says nothing of the one around it.
    if (!isThing) crawl(element, entity, depth);
  };

  const things: Entity[] = [];
  for (const element of found) {
    if (things.length >= MAX_THINGS) break;
    if (things.length % A_FEW === 0) yield;
    if (!(element.parentElement && closestTo(element.parentElement, `[${scope}]`)) && !closestTo(element, UNREAD)) things.push(readThing(element, 0));
  }
  return things;
}

function valueOf(element: Element): string {
  const content = attributeOf(element, 'content');
  if (content !== null) return content;
  const name = VALUE_ATTRIBUTES[element.tagName];
  const value = name === undefined ? null : attributeOf(element, name);
  if (value === null) return element.textContent.replace(/\s+/g, ' ');
  return name !== undefined && ADDRESSES.has(name) ? absolute(value, element) : value;
}

function absolute(address: string, { baseURI }: Element): string {
  try {
    return new URL(address, baseURI).href;
  } catch {
    return ''; // what is no address names nothing
  }
}
