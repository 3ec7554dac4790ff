/** The shop as Selvedge's README has it: attributes say what is a list, an item, a slot, a button. */
import { escape, inlineScript } from '../../make/html.mjs';

const PIN = `<li class="pin" data-sv-pin>
        <p class="pin-title">Pinned, with a stitch</p>
        <p>This card keeps its place. The pieces around it may move to fit you.</p>
      </li>`;
const PIN_AT = 7;

/**
 * @param early Text of `selvedge-early.min.js`, or null before the first build.
 * @returns {import('./pages.mjs').Markup}
 */
export function annotatedMarkup(early) {
  // Lists are decided before they are seen, so the early part is inlined above the stylesheet.
  const listHead = () => `<script data-consent="granted">${inlineScript(early, 'selvedge-early.min.js')}</script>
  <script async src="../../dist/selvedge.min.js"></script>`;
  return {
    folder: 'shop',
    assets: '',
    homeHead: listHead,
    listHead,
    productHead: () => '<script async src="../../../dist/selvedge.min.js" data-consent="granted"></script>',
    item: (product) => ` data-sv-item="${product.id}" data-sv-tags="${escape(product.tags)}" data-sv-price="${product.price}"`,
    list: (name) => ` data-sv-rank="${name}"`,
    action: (name) => ` data-sv-track="${name}"`,
    actions: { add_to_cart: 'Add to bag', add_to_wishlist: 'Save', dismiss: 'Not for me' },
    hero: {
      comment: '\n    <!-- A slot: the first child is what everybody sees, a template is what a visitor with that interest sees instead. -->',
      slot: ' data-sv-slot="hero"',
      variant: (category, panel) => `\n      <template data-sv-variant="${category}" data-sv-tags="category: ${category}">
        ${panel}
      </template>`,
    },
    listComment: '\n    <!-- A list: its items carry an id, what they are, and a price. data-sv-pin keeps a card where it is. -->',
    withPins: (cards) => cards.toSpliced(PIN_AT, 0, PIN),
    about: 'A demo of Selvedge: nothing is for sale.',
  };
}
