// What the README's snippets take for granted.
declare const selvedge: import('selvedge').Personalizer;
declare const products: readonly { readonly sku: string; readonly brand: string }[];
declare const analytics: import('selvedge').AnalyticsLike;
declare function render(items: readonly { readonly sku: string }[]): void;
declare function show(variant: string): void;
