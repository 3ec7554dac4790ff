import { cookieConsent } from '../../core/consent-cookie.js';
import type { ConsentTool } from './tool.js';

/** A consent tool's own cookie. @param rule `name=part`, see `cookieConsent()`. */
export const cookie: ConsentTool = (view, rule) => {
  const { cookieStore } = view as { cookieStore?: EventTarget };
  return (hear, signal) => {
    const look = () => hear(() => cookieConsent(view.document.cookie, rule!));
    look();
    if (!cookieStore) return false; // then the cookie is looked at again and again
    cookieStore.addEventListener('change', look, { signal });
    view.addEventListener('visibilitychange', look, { capture: true, signal }); // nobody tells of what came about while the page was frozen
    return true;
  };
};
