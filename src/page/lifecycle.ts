import { isFull } from '../core/edition.js';

/** Moments of a page that Selvedge acts on. */
export interface LifecycleEvents {
  /** The page is parsed (and no longer only prerendered), another route of a single-page app is shown (`isRoute`), or the page came back from the back/forward cache. */
  readonly onPageView: (isRoute?: boolean) => void;
  readonly onVisible?: () => void;
  /** Hidden or left; may be the last moment there is. May come twice in a row. */
  readonly onHidden: () => void;
}

/** The Navigation API, as far as it is used here; missing in Firefox before 147 and Safari before 26.2. */
interface NavigationLike extends EventTarget {
  readonly currentEntry: unknown;
}

/** Chromium loads a page in case the visitor goes there: `prerendering` until it is shown. */
export type PrerenderedDocument = Document & { readonly prerendering?: boolean };

/** Watches the life of the page. Patches nothing. The small script-tag file, for pages that a server writes, sees no routes. */
export function watchLifecycle(root: Document, { onPageView, onVisible, onHidden }: LifecycleEvents): () => void {
  // Not the document's, nor its own `addEventListener`: an `<img>` of that name would stand there. What happens to the document passes here first.
  const view = window;
  const stop = new AbortController();
  const on = (target: EventTarget, type: string, listener: (event: Event) => void) => target.addEventListener(type, listener, { signal: stop.signal, capture: true });

  on(view, 'visibilitychange', () => (root.hidden === true ? onHidden() : onVisible?.()));
  on(view, 'pagehide', onHidden);
  on(view, 'pageshow', (event) => (event as PageTransitionEvent).persisted && onPageView());

  // Behind the event, not in it: there the browser has the page to lay out.
  const later = (then: () => void) => view.setTimeout(() => !stop.signal.aborted && then());
  // Routes from then on: what an app does to the address before is no other page yet.
  const whenParsed = () => (root.readyState === 'loading' ? on(view, 'DOMContentLoaded', () => later(isFull ? begin : onPageView)) : isFull ? begin() : onPageView());
  const begin = () => watchRoutes(root, on, stop.signal, onPageView);
  if ((root as PrerenderedDocument).prerendering === true) on(view, 'prerenderingchange', whenParsed);
  else whenParsed();
  return () => stop.abort();
}

/** Calls back when the page has come back from the back/forward cache: what it knows may be long out of date. To be asked for before {@link watchLifecycle}. */
export function watchRestored(onRestored: () => void): () => void {
  const listener = (event: PageTransitionEvent) => event.persisted && onRestored();
  window.addEventListener('pageshow', listener);
  return () => window.removeEventListener('pageshow', listener);
}

type Listen = (target: EventTarget, type: string, listener: () => void) => void;

/**
 * Begins with the page as it is and sees its routes by the Navigation API or, where it is missing, by history and hash events and, since `pushState`
 * tells nobody, behind every click and whatever the app then writes into the page.
 */
function watchRoutes(root: Document, on: Listen, stopped: AbortSignal, onPageView: LifecycleEvents['onPageView']): void {
  const view = window as Window & { navigation?: NavigationLike };
  onPageView();
  let route = routeOf(view.location);
  const checkRoute = () => {
    const now = routeOf(view.location);
    if (now === route) return;
    route = now;
    onPageView(true);
  };
  // Later: by then a route that only sends on to another has done so, and the app has rendered what it shows.
  const checkLater = () => view.setTimeout(() => !stopped.aborted && checkRoute());
  if (view.navigation) return on(view.navigation, 'currententrychange', checkLater);
  on(view, 'popstate', checkLater);
  on(view, 'hashchange', checkLater);
  on(root, 'click', checkLater);
  const observer = new MutationObserver(() => routeOf(view.location) !== route && checkLater());
  observer.observe(root, { childList: true, subtree: true });
  stopped.addEventListener('abort', () => observer.disconnect());
}

/** A fragment that is a route, `#/cart` or `#!/cart`, and no jump mark. */
export const HASH_ROUTE = /^#!?\/./;

/** What makes an address another page: path and query, and a fragment that is a route (`#/cart`, `#!/cart`), not a jump mark. `#/` is where an app begins. */
function routeOf({ pathname, search, hash }: Location): string {
  return pathname + search + (HASH_ROUTE.test(hash) ? hash : '');
}
