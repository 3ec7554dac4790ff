/** True when the browser asks sites not to sell or share, which Selvedge takes as no to profiling by default. @see https://w3c.github.io/gpc/ */
export declare function hasGlobalPrivacyControl(): boolean;
//# sourceMappingURL=gpc.d.ts.map