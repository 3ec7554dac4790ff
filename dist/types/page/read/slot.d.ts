import type { Report } from '../../core/errors.js';
import type { Variant } from '../../core/rank/choose.js';
/** A place that shows one of several contents. */
export interface PageSlot {
    readonly name: string;
    readonly variants: readonly (Variant & {
        readonly template: HTMLTemplateElement;
    })[];
}
/** Reads a slot and its `<template data-sv-variant>` children. @returns `null`, and a report, when it has no name. */
export declare function readSlot(element: Element, report: Report): PageSlot | null;
//# sourceMappingURL=slot.d.ts.map