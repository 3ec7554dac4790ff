import { afterAll, beforeAll, expect, test } from 'vitest';
import { likedFirst, list, main, page as smallPage, trees } from '../pages/small-page.js';
import { startServer, type TestServer } from '../support/server.js';
import { inEachEngine, openEngine, type EnginePage, likeOaks } from './engine.js';

const TREES = trees(12);
const LIKED = likedFirst(TREES, 'oak');
/** Stands ninth on the page and would be third for somebody who likes oaks. */
const USED = 'oak-3';
const FOLD = '<div style="height: 3000px">Above the fold</div>';

/** Something that a visitor does with a card, and what of it can get lost. Bodies run in the page, `card` is the card. */
interface Use {
  readonly use: string;
  /** Plain values, the same before and after. */
  readonly state: string;
  /** The cards concerned, where it is more than one. */
  readonly cards?: (order: readonly string[]) => readonly string[];
}

const USES: Readonly<Record<string, Use>> = {
  'the focus': {
    // WebKit scrolls to an input that is empty, in spite of `preventScroll`.
    use: `
      card.innerHTML = '<input value="x">';
      card.firstChild.focus({ preventScroll: true });
      lost = 0;
      for (const type of ['blur', 'focusout']) card.firstChild.addEventListener(type, () => lost++);`,
    state: `return [document.activeElement === card.firstChild, lost];`,
  },
  'the caret in an input': {
    use: `
      card.innerHTML = '<input value="Written by the visitor">';
      card.firstChild.focus({ preventScroll: true });
      card.firstChild.setSelectionRange(3, 3);`,
    state: `
      const { selectionStart, selectionEnd, value } = document.activeElement;
      return [selectionStart, selectionEnd, value];`,
  },
  'the caret in editable text': {
    use: `
      card.innerHTML = '<p contenteditable>Written by the visitor</p>';
      card.firstChild.focus({ preventScroll: true });
      getSelection().collapse(card.firstChild.firstChild, 7);`,
    state: `
      const { anchorNode, anchorOffset, isCollapsed } = getSelection();
      return [anchorNode?.data, anchorOffset, isCollapsed, document.activeElement === card.firstChild];`,
  },
  'text that is selected': {
    use: `
      const text = card.querySelector('a').firstChild;
      getSelection().setBaseAndExtent(text, 1, text, 4);`,
    state: `return String(getSelection());`,
  },
  'text that is selected across two cards': {
    use: `
      const [from, to] = [card, card.nextElementSibling].map((each) => each.querySelector('a').firstChild);
      getSelection().setBaseAndExtent(from, 1, to, 2);`,
    state: `
      const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
      return [anchorNode.data, anchorOffset, focusNode.data, focusOffset];`,
    cards: (order) => order.slice(order.indexOf(USED), order.indexOf(USED) + 2),
  },
  'a video that plays': {
    // Eight thousand samples a second of silence, for a minute: a file that every engine plays and nobody has to load.
    use: `
      const bytes = new Uint8Array(44 + 60 * 8000).fill(128);
      const view = new DataView(bytes.buffer);
      const write = (at, text) => bytes.set(new TextEncoder().encode(text), at);
      write(0, 'RIFF'); view.setUint32(4, bytes.length - 8, true); write(8, 'WAVEfmt ');
      [[16, 16], [24, 8000], [28, 8000], [40, bytes.length - 44]].forEach(([at, value]) => view.setUint32(at, value, true));
      [[20, 1], [22, 1], [32, 1], [34, 8]].forEach(([at, value]) => view.setUint16(at, value, true));
      write(36, 'data');
      card.innerHTML = '<video muted></video>';
      card.firstChild.muted = true;
      card.firstChild.src = URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
      await card.firstChild.play();
      lost = 0;
      for (const type of ['pause', 'emptied', 'stalled']) card.firstChild.addEventListener(type, () => lost++);`,
    state: `
      const video = card.firstChild;
      const from = video.currentTime;
      for (let frames = 0; frames < 200 && video.currentTime < from + 0.1; frames++) await new Promise(requestAnimationFrame);
      return [video.currentTime > from, video.paused, lost];`,
  },
  'a frame and the document in it': {
    use: `
      card.innerHTML = '<iframe srcdoc="<p>framed</p>"></iframe>';
      await new Promise((resolve) => { card.firstChild.onload = resolve; });
      card.firstChild.contentWindow.mark = 'the same';
      lost = 0;
      card.firstChild.onload = () => lost++;`,
    state: `return [card.firstChild.contentWindow.mark, lost];`,
  },
  'details that are open': {
    use: `
      card.innerHTML = '<details><summary>More</summary><p>about this tree</p></details>';
      card.firstChild.open = true;`,
    state: `return [card.firstChild.open, card.querySelector('p').getBoundingClientRect().height > 0];`,
  },
  'how far a card is scrolled inside': {
    use: `
      card.innerHTML = '<div style="height: 40px; overflow: auto"><div style="height: 900px">Long</div></div>';
      card.firstChild.scrollTop = 123;`,
    state: `return card.firstChild.scrollTop;`,
  },
};

const PAGE = smallPage(main('data-consent="wait"'), `${FOLD}${list(TREES)}${FOLD}`);

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ '/': smallPage(main('data-consent="granted"'), '<h1>Start</h1>'), '/list': PAGE });
});

afterAll(() => server?.close());

inEachEngine((engine) => {
  let browser: EnginePage;

  beforeAll(async () => {
    browser = await openEngine(engine);
    await browser.goto(`${server.url}/`);
    await likeOaks(browser);
  }, 60_000);

  afterAll(() => browser?.close());

  const order = () => browser.run<string[]>(`return [...document.querySelectorAll('[data-sv-item]')].map((card) => card.dataset.svItem)`);

  /** The page before anything is decided: consent comes by call. */
  async function open(): Promise<void> {
    await browser.goto(`${server.url}/list`);
    expect(await order()).toEqual(TREES);
  }

  /** Gives consent and waits until the list was decided. */
  async function decide(): Promise<void> {
    await browser.run(`
      const decided = new Promise((resolve) => document.addEventListener('selvedge:decision', resolve, { once: true }));
      selvedge.consent('granted');
      await decided;
    `);
  }

  const undo = () => browser.run('selvedge.stop()');
  const onCard = (body: string) => browser.run<unknown>(`const card = document.querySelector('[data-sv-item="${USED}"]'); ${body}`);
  // What a move breaks may show a task later: a frame that loads, a video that pauses.
  const settled = (state: string) => onCard(`for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame); ${state}`);

  test.each(Object.entries(USES))('a late reorder leaves alone %s', async (_what, { use, state, cards = () => [USED] }) => {
    await open();
    await onCard(use);
    const before = await settled(state);
    await decide();
    expect(await settled(state)).toEqual(before);

    const now = await order();
    const others = (id: string) => !cards(TREES).includes(id);
    expect(now).not.toEqual(TREES);
    expect(now.filter(others), 'the others have moved').toEqual(LIKED.filter(others));

    await undo();
    expect(await settled(state)).toEqual(before);
    expect(await order()).toEqual(TREES);
  });

  test.each(Object.entries(USES))('the undo leaves alone %s, in a card that was moved', async (_what, { use, state }) => {
    await open();
    await decide();
    expect(await order()).toEqual(LIKED);
    await onCard(use);
    const before = await settled(state);
    await undo();
    expect(await settled(state)).toEqual(before);
    expect(await order()).toEqual(TREES);
  });

  test('a late reorder and its undo leave alone how far the page is scrolled, and every card in view', async () => {
    await open();
    const look = () =>
      browser.run<{ scrolled: number; inView: [id: string, top: number][] }>(`
        const cards = [...document.querySelectorAll('[data-sv-item]')].map((card) => [card.dataset.svItem, card.getBoundingClientRect().top]);
        return { scrolled: scrollY, inView: cards.filter(([, top]) => top < innerHeight) };
      `);
    await browser.run(`scrollTo(0, 3200 - innerHeight); await new Promise(requestAnimationFrame);`);
    const before = await look();
    const seen = before.inView.map(([id]) => id);
    expect(seen).toEqual(TREES.slice(0, 4));
    await decide();
    expect(await look()).toEqual(before);
    expect(await order()).toEqual([...seen, ...likedFirst(TREES.slice(4), 'oak')]);
    await undo();
    expect(await look()).toEqual(before);
    expect(await order()).toEqual(TREES);
  });
});
