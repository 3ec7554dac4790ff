/**
 * Shows the view that the address names (`#/article/some-id`): hash routes work on every static host.
 *
 * Each entry of the browser's history keeps its scroll position and a small object, `kept`, in which a view puts what the reader
 * should find again on "back", such as the order of a list. `kept` lives in memory only.
 *
 * A view is `(kept, ...parts of the address) => { title, nodes, leave? } | null`.
 */
export function startRouter({ main, views, missing, onShow }) {
  const keptByEntry = new Map();
  let leave = () => {};
  let savingScroll;

  history.scrollRestoration = 'manual';

  const show = (isFirst) => {
    leave();
    clearTimeout(savingScroll);
    const { entry = `${Date.now()}-${Math.random()}`, top = 0 } = history.state ?? {};
    history.replaceState({ entry, top }, '');
    if (!keptByEntry.has(entry)) keptByEntry.set(entry, {});

    const [name, ...parts] = readRoute();
    const view = (Object.hasOwn(views, name) && views[name](keptByEntry.get(entry), ...parts)) || missing();
    leave = once(view.leave);
    main.replaceChildren(...view.nodes);
    document.title = view.title;
    onShow(name, ...parts);
    // A new route starts at its heading, also for whoever does not see the page change. The first one is the browser's own affair.
    if (!isFirst) focusHeading(main);
    scrollTo({ top, behavior: 'instant' });
  };

  const saveScroll = () => {
    clearTimeout(savingScroll);
    history.replaceState({ ...history.state, top: scrollY }, '');
  };
  // Browsers limit how often history may be written, so a scroll is noted when it rests, and before a link is followed.
  addEventListener('scroll', () => {
    clearTimeout(savingScroll);
    savingScroll = setTimeout(saveScroll, 150);
  }, { passive: true });
  document.addEventListener('click', saveScroll, { capture: true });

  addEventListener('hashchange', () => show(false));
  // In the capture phase: what a view has to say comes before Selvedge writes down the last events.
  addEventListener('pagehide', () => leave(), { capture: true });

  return {
    start: () => show(true),
    /** Lets go of everything that was kept for "back". */
    forget: () => keptByEntry.clear(),
  };
}

/** Moves the focus to the heading without scrolling to it. */
export function focusHeading(main) {
  const heading = main.querySelector('h1');
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function readRoute() {
  const [name, ...parts] = location.hash.replace(/^#\/?/, '').split('/');
  return [name, ...parts.map(decode)];
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray percent sign: no article has that name
  }
}

function once(callback = () => {}) {
  let called = false;
  return () => {
    if (!called) callback();
    called = true;
  };
}
