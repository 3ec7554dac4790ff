export {};
//# sourceMappingURL=model-script.d.ts.map