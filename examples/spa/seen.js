/** Notes which cards were at least half on screen. @returns Stops it; gives what the cards stand for. */
export function watchSeen(cards) {
  const seen = new Set();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        seen.add(cards.get(target));
        observer.unobserve(target);
      }
    },
    { threshold: 0.5 },
  );
  for (const card of cards.keys()) observer.observe(card);
  return () => {
    observer.disconnect();
    return [...seen];
  };
}
