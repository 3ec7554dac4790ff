import type { ConsentTool } from './tool.js';

interface Didomi {
  getCurrentUserStatus(): { readonly purposes: Readonly<Record<string, { readonly enabled?: unknown }>> };
  shouldUserStatusBeCollected?(): unknown;
  on(event: 'consent.changed', listener: () => void): void;
}

/**
 * Didomi: granted when all purposes are enabled. Where they are not and the visitor has yet to be asked: `unknown`.
 *
 * @param purpose Ids of purposes with blanks between them. Default: Didomi's for what are purposes 1, 5 and 6 of IAB TCF.
 * @see https://developers.didomi.io/cmp/web-sdk/reference/api
 */
export const didomi: ConsentTool = (view, purpose = 'cookies create_content_profile select_personalized_content') => (hear) => {
  const answerOf = (tool: Didomi) => {
    const { purposes } = tool.getCurrentUserStatus();
    if (purpose.split(' ').every((each) => purposes[each]?.enabled === true)) return 'granted';
    return tool.shouldUserStatusBeCollected?.() === true ? 'unknown' : 'denied';
  };
  const host = view as { didomiOnReady?: { push(callback: (tool: Didomi) => void): unknown } };
  // What Didomi asks for: it calls what is pushed, also later.
  (host.didomiOnReady ||= []).push((tool) => hear(() => {
    tool.on('consent.changed', () => hear(() => answerOf(tool)));
    return answerOf(tool);
  }));
  return true;
};
