/** Starts a clock that runs while the page is visible. @returns Stops it; gives milliseconds. */
export function measureVisibleTime() {
  let total = 0;
  let since = null;
  const turn = () => {
    if (since !== null) total += performance.now() - since;
    since = document.visibilityState === 'visible' ? performance.now() : null;
  };
  turn();
  document.addEventListener('visibilitychange', turn);
  return () => {
    turn();
    document.removeEventListener('visibilitychange', turn);
    return Math.round(total);
  };
}
