export {};
//# sourceMappingURL=cookiebot.d.ts.map