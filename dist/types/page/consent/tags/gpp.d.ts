export {};
//# sourceMappingURL=gpp.d.ts.map