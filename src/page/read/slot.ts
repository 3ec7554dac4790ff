import type { Report } from '../../core/errors.js';
import type { Variant } from '../../core/rank/choose.js';
import { findAll } from '../dom.js';
import { attributeOf, readItemAttributes } from './attributes.js';
import { nameOf } from './list.js';

/** A place that shows one of several contents. */
export interface PageSlot {
  readonly name: string;
  readonly variants: readonly (Variant & { readonly template: HTMLTemplateElement })[];
}

/** Reads a slot and its `<template data-sv-variant>` children. @returns `null`, and a report, when it has no name. */
export function readSlot(element: Element, report: Report): PageSlot | null {
  const name = nameOf(element, 'data-sv-slot', report);
  if (!name) return null;
  const templates = findAll<HTMLTemplateElement>(element, ':scope > template[data-sv-variant]');
  const variants = [...templates].map((template) => {
    const { tags = [], boost } = readItemAttributes(template, report);
    return { name: attributeOf(template, 'data-sv-variant')!, tags, boost, template };
  });
  return { name, variants };
}
