/**
 * What an item without an id is called: the path of its page as people read it, `/каталог/куртка`. A shop of Shopify's kind has one product under
 * every collection that it is in: it is called by the product's own path.
 */
export declare function idOfPath(pathname: string): string;
//# sourceMappingURL=path-id.d.ts.map