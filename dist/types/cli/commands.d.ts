/** Runs what was asked for on the command line. Exit code 1 for data that cannot be used, 2 for a wrong argument. */
export declare function runCommands(argv: readonly string[]): Promise<void>;
//# sourceMappingURL=commands.d.ts.map