import type { ConsentListener } from '../index.js';
import { watchTool, type ConsentTool } from '../tool.js';

interface Queue {
  push(callback: (selvedge: ConsentListener) => void): unknown;
}

/** Lets the script-tag file know what a tool says, whichever of the two files comes first. */
export function pushTool(name: string, tool: ConsentTool, purpose?: string): void {
  const host = window as unknown as { selvedge?: Queue };
  // An element with the id `selvedge` may stand there.
  if (!host.selvedge?.push) host.selvedge = [];
  const safely = (work: () => void) => {
    try {
      work();
    } catch (cause) {
      // Selvedge calls what is pushed and reports what it throws.
      host.selvedge!.push(() => {
        throw cause;
      });
    }
  };
  host.selvedge.push((selvedge) => watchTool(tool(window, purpose), window, (answer) => selvedge.consent(answer, 'tool', name), safely));
}

/** What the visitor has to agree to, as the tool calls it: `data-purpose` of the script tag that is running. */
export function purposeOfTag(): string | undefined {
  // Through the prototype: an `<img name="currentScript">` shadows the plain property.
  const tag: HTMLOrSVGScriptElement | null = Reflect.get(Document.prototype, 'currentScript', document);
  return tag?.dataset.purpose;
}
