import { askAtEvents, type ConsentTool } from './tool.js';

interface CookiebotWindow {
  readonly Cookiebot?: { readonly hasResponse?: unknown; readonly consent?: { readonly preferences?: unknown } };
}

/**
 * Cookiebot: granted when the visitor accepts preference cookies. An answer that is asked for anew is `unknown`.
 *
 * @see https://www.cookiebot.com/en/developer/
 */
export const cookiebot: ConsentTool = (view) => {
  let isAnswered = false;
  const read = () => {
    const { Cookiebot: tool } = view as CookiebotWindow;
    // At first it is looking for an earlier answer; before it runs, its script element stands here, of the same id.
    if (tool?.hasResponse !== true) return isAnswered ? 'unknown' : undefined;
    isAnswered = true;
    return tool.consent!.preferences === true ? 'granted' : 'denied';
  };
  return askAtEvents(view, read, ['CookiebotOnConsentReady', 'CookiebotOnAccept', 'CookiebotOnDecline', 'CookiebotOnDialogDisplay']);
};
