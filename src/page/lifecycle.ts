import { isFull } from '../core/edition.js';

/** Moments of a page that Selvedge acts on. */
export interface LifecycleEvents {
  /** The page is parsed (and no longer only prerendered), another route of a single-page app is shown (`isRoute`), or the page came back from the back/forward cache. */
  readonly onPageView: (isRoute?: boolean) => void;
  readonly onVisible?: () => void;
  /** Hidden or left; may be the last moment there is. May come twice in a row. */
  readonly onHidden: () => void;
}

/** A document that may be made ready before the visitor comes; Chromium alone does so. */
export interface PrerenderedDocument extends Document {
  readonly prerendering?: boolean;
}

/** The Navigation API, as far as it is used here; missing in Firefox before 147 and Safari before 26.2. */
interface NavigationLike extends EventTarget {
  readonly currentEntry: unknown;
}

/** Watches the life of the page. Patches nothing. The small script-tag file, for pages that a server writes, sees no routes. */
export function watchLifecycle(root: Document, { onPageView, onVisible, onHidden }: LifecycleEvents): () => void {
  const view = root.defaultView!;
  const stop = new AbortController();
  const on = (target: EventTarget, type: string, listener: (event: Event) => void) => target.addEventListener(type, listener, { signal: stop.signal });

  const later = (isRoute?: boolean) => view.setTimeout(() => !stop.signal.aborted && onPageView(isRoute));
  if (isFull) watchRoutes(view, on, () => later(true)); // the app renders the route's content after it has changed the address
  on(root, 'visibilitychange', () => (root.hidden ? onHidden() : onVisible?.()));
  on(view, 'pagehide', onHidden);
  on(view, 'pageshow', (event) => (event as PageTransitionEvent).persisted && onPageView());

  // Behind the event, not in it: there the browser has the page to lay out.
  const whenParsed = () => (root.readyState === 'loading' ? on(root, 'DOMContentLoaded', () => later()) : onPageView());
  if ((root as PrerenderedDocument).prerendering) on(root, 'prerenderingchange', whenParsed);
  else whenParsed();
  return () => stop.abort();
}

type Listen = (target: EventTarget, type: string, listener: () => void) => void;

/** Sees routes by the Navigation API or, where it is missing, by history and hash events. */
function watchRoutes(view: Window & { navigation?: NavigationLike }, on: Listen, onRoute: () => void): void {
  let route = routeOf(view.location);
  const checkRoute = () => {
    const now = routeOf(view.location);
    if (now === route) return;
    route = now;
    onRoute();
  };
  if (view.navigation) return on(view.navigation, 'currententrychange', checkRoute);
  on(view, 'popstate', checkRoute);
  on(view, 'hashchange', checkRoute);
  on(view.document, 'click', () => view.setTimeout(checkRoute)); // pushState tells nobody
}

/** A fragment that is a route, `#/cart` or `#!/cart`, and no jump mark. */
export const HASH_ROUTE = /^#!?\//;

/** What makes an address another page: path and query, and a fragment that is a route. */
function routeOf({ pathname, search, hash }: Location): string {
  return pathname + search + (HASH_ROUTE.test(hash) ? hash : '');
}
