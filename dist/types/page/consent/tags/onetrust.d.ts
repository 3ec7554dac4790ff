export {};
//# sourceMappingURL=onetrust.d.ts.map