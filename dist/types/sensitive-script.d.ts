export {};
//# sourceMappingURL=sensitive-script.d.ts.map