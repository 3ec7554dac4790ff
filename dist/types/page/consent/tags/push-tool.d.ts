import { type ConsentTool } from '../tool.js';
/** Lets the script-tag file know what a tool says, whichever of the two files comes first. */
export declare function pushTool(name: string, tool: ConsentTool, purpose?: string): void;
/** What the visitor has to agree to, as the tool calls it: `data-purpose` of the script tag that is running. */
export declare function purposeOfTag(): string | undefined;
//# sourceMappingURL=push-tool.d.ts.map