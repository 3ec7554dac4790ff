/** A link to a page of this site. */
export interface SiteLink {
    readonly element: HTMLAnchorElement;
    /** The path of the page, as an address has it. */
    readonly path: string;
}
/** Where a card leads on this site. @returns `null` when there is no such link. */
export declare function linkOf(card: Element): SiteLink | null;
/** The path of the page on this site that a link leads to; `null` for any other. */
export declare function pathOf(link: HTMLAnchorElement): string | null;
//# sourceMappingURL=link.d.ts.map