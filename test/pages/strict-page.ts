import { page } from './small-page.js';

declare global {
  var violations: string[];
  var firstOrder: string;
}

const POLICY = "default-src 'none'; script-src 'nonce-n1'; style-src 'nonce-n1'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Notes violations, and the order of the first list in the first frame that shows it. */
const WATCH = `<script nonce="n1">
  violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => violations.push([violatedDirective, blockedURI, sample].join(' ')));
  (function look() {
    const list = document.querySelector('[data-sv-rank]');
    if (list && list.checkVisibility({ visibilityProperty: true }) && getComputedStyle(list).opacity === '1') firstOrder = [...list.children].map((card) => card.dataset.svItem).join();
    else requestAnimationFrame(look);
  })();
</script>`;

/** A page under a policy that allows what carries the nonce `n1` and no HTML from text; `.tall` is higher than the window. */
export function strictPage(head: string, body: string): { body: string; headers: Record<string, string> } {
  const html = page(WATCH + head + '<style nonce="n1">.tall { height: 3000px }</style>', body).replace('<style>', '<style nonce="n1">');
  return { body: html, headers: { 'content-security-policy': POLICY } };
}
