export {};
//# sourceMappingURL=auto.d.ts.map