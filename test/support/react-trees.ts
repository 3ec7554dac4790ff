// A list of trees as a React application keeps it: rendered on the server and in the test's own process, hydrated in the browser.
import { createElement, useEffect, useState } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';

export interface TreesProps {
  readonly ids: readonly string[];
  /** Value of `data-sv-by`; none leaves the attribute out. */
  readonly by?: string;
}

declare global {
  /** What React could not take over as it stood: empty when all went well. */
  var recovered: string[];
}

/** Buttons that change the state, and the list. Says in `data-hydrated` of the document that React has taken over. */
export function Trees({ ids, by }: TreesProps) {
  const [shown, setShown] = useState(ids);
  const [list, setList] = useState(0);
  const [renders, setRenders] = useState(0);
  const [clicked, setClicked] = useState('nothing');
  useEffect(() => void (document.documentElement.dataset.hydrated = ''), []);
  const button = (name: string, onClick: () => void) => createElement('button', { onClick }, name);
  const card = (id: string) =>
    createElement(
      'li',
      { key: id, 'data-sv-item': id, 'data-sv-tags': `kind: ${id.split('-')[0]}`, onClick: () => setClicked(id) },
      createElement('a', { href: `#${id}` }, id),
    );
  return createElement(
    'main',
    null,
    button('Render', () => setRenders(renders + 1)),
    button('Append', () => setShown([...shown, 'oak-77'])),
    button('Prepend', () => setShown(['elm-77', ...shown])),
    button('Remove', () => setShown(shown.filter((id) => id !== 'elm-1' && id !== 'oak-2'))),
    button('Oaks and elms', () => setShown(ids.filter((id) => !id.startsWith('ash')))),
    button('Turn round', () => setShown([...shown].reverse())),
    button('Another list', () => {
      setList(list + 1);
      setShown(['ash-31', 'oak-31', 'elm-31', 'oak-32']);
    }),
    button('All', () => setShown(ids)),
    createElement('output', null, `${renders} renders, ${shown.length} trees, clicked ${clicked}`),
    createElement('ul', { key: list, 'data-sv-rank': 'trees', 'data-sv-by': by }, shown.map(card)),
  );
}

/** Takes the page over. */
export function hydrate(props: TreesProps): void {
  globalThis.recovered = [];
  hydrateRoot(document.querySelector('#__next')!, createElement(Trees, props), { onRecoverableError: (error) => void recovered.push(String(error)) });
}

/** Renders into an empty root: nothing came from a server. */
export function render(props: TreesProps): void {
  createRoot(document.querySelector('#app')!).render(createElement(Trees, props));
}
