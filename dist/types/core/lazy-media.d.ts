/** What this asks of elements. */
interface Asked {
    matches(selector: string): boolean;
    querySelector(selector: string): unknown;
}
/** True for an element with media that would load because it was moved. Pictures of a style sheet are not seen here. */
export declare function hasLazyMedia(element: Asked): boolean;
/** True for a template with media, which load because it was chosen. */
export declare function hasMedia({ content }: {
    readonly content: Pick<Asked, 'querySelector'>;
}): boolean;
export {};
//# sourceMappingURL=lazy-media.d.ts.map