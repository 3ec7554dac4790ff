import type { Report, SelvedgeError } from '../../../src/core/errors.js';
import { createReading, type Reading } from '../../../src/page/read/reading.js';

/** Puts markup into the page. @returns Its first element. */
export function show(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
}

export function find<T extends Element = HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`Nothing in the page is ${selector}`);
  return element;
}

/** A `Report` and what was told to it. */
export function collectReports(): [report: (error: SelvedgeError) => void, errors: SelvedgeError[]] {
  const errors: SelvedgeError[] = [];
  return [(error) => void errors.push(error), errors];
}

/** What an element shows, as one line. */
export function textOf(element: Element): string {
  return element.textContent.trim().replace(/\s+/g, ' ');
}

/** What reads the document, on a first visit. */
export function readingOf(report: Report): Reading {
  return createReading(document, report, '', undefined, { isOpen: () => true, cards: () => [], meet: () => undefined, keepLists: () => undefined });
}
