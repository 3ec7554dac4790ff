// The page on which lists are reordered.

const STYLE = `<style>body { margin: 0; font: 16px/1.5 sans-serif } ul { list-style: none; margin: 0; padding: 16px; display: grid; gap: 16px; grid-template-columns: repeat(4, 1fr) } li { padding: 16px; background: #ddd } a { display: block; font-size: 24px }</style>`;

/** @param {string} engine Code that leaves `reorder` in `engine`. */
export function reorderPage(engine) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Reorder</title><link rel="icon" href="data:,">${STYLE}<body><script>${engine}</script><script>(${page})();</script>`;
}

/** Runs in the page; leaves `prepare` and `measure` there. */
function page() {
  const ways = {
    Selvedge: (list, wanted) => engine.reorder(list, wanted),
    'walk and insert': (list, wanted) => {
      let next = list.firstElementChild;
      for (const card of wanted) {
        if (card === next) next = next.nextElementSibling;
        else list.insertBefore(card, next);
      }
    },
    'append all': (list, wanted) => list.append(...wanted),
    replaceChildren: (list, wanted) => list.replaceChildren(...wanted),
    'CSS order': (list, wanted) => wanted.forEach((card, place) => (card.style.order = String(place))),
  };
  let list, given, wanted;

  window.prepare = ({ size, pattern, isSpaced }) => {
    const cards = Array.from({ length: size }, (_, index) => makeCard(index));
    list = document.createElement('ul');
    given = isSpaced ? cards.flatMap((card) => [card, document.createTextNode('\n')]) : cards;
    const mixed = shuffle(cards);
    const moved = new Set(mixed.slice(0, Math.ceil(size / 10)));
    wanted = pattern === 'shuffled' ? mixed : [...moved, ...cards.filter((card) => !moved.has(card))];
    document.body.append(list);
  };

  /** Milliseconds of one reorder: of the script, and together with the layout. */
  window.measure = async (name) => {
    list.replaceChildren(...given);
    for (const card of wanted) card.removeAttribute('style');
    layOut();
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    layOut();
    const start = performance.now();
    ways[name](list, wanted);
    const done = performance.now();
    layOut();
    const end = performance.now();
    check(name);
    return { script: done - start, total: end - start };
  };

  function layOut() {
    return list.lastElementChild.getBoundingClientRect().top + list.offsetHeight;
  }

  /** The way has done what it is measured for: cards stand on the page in the wanted order. */
  function check(name) {
    const place = (card) => [card.getBoundingClientRect()].map(({ top, left }) => top * 10_000 + left)[0];
    const wrong = wanted.findIndex((card, index) => index > 0 && place(wanted[index - 1]) >= place(card));
    if (wrong >= 0) throw new Error(`"${name}" left card ${wrong} of ${wanted.length} in a wrong place`);
  }

  function makeCard(index) {
    const card = document.createElement('li');
    const link = document.createElement('a');
    const text = document.createElement('p');
    const button = document.createElement('button');
    link.href = `/card-${index}`;
    link.textContent = `card-${index}`;
    text.textContent = 'A tree for gardens, parks and streets. '.repeat(1 + (index % 3));
    button.textContent = 'Add';
    card.append(link, text, button);
    return card;
  }

  /** The same on every run: Fisher and Yates's shuffle with a linear congruential generator (Numerical Recipes). */
  function shuffle(values) {
    const shuffled = [...values];
    let state = 1;
    for (let last = shuffled.length - 1; last > 0; last--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const other = Math.floor((state / 2 ** 32) * (last + 1));
      [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
    }
    return shuffled;
  }
}
