/** The snapshot's text, or `null`. @throws Whatever the browser throws where storage is blocked: even the getter may. */
export declare function readSnapshot(scope: string): string | null;
/** Replaces the snapshot; an empty text removes it. @throws As {@link readSnapshot} does, and when storage is full. */
export declare function writeSnapshot(scope: string, text: string): void;
//# sourceMappingURL=snapshot.d.ts.map