export {};
//# sourceMappingURL=google.d.ts.map