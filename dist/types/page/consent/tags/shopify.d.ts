export {};
//# sourceMappingURL=shopify.d.ts.map