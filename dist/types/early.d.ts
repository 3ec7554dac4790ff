export {};
//# sourceMappingURL=early.d.ts.map