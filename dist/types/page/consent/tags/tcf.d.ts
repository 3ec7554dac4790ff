export {};
//# sourceMappingURL=tcf.d.ts.map