export {};
//# sourceMappingURL=usercentrics.d.ts.map