export {};
//# sourceMappingURL=didomi.d.ts.map