import { expect, test } from 'vitest';
import { html, trusted } from '../../../../src/cli/evaluate/markup.js';

test('what is put into a template is text, also in attributes and lists; markup stays markup', () => {
  const evil = `<script>"'&`;
  expect(html`<p title="${evil}">${[evil, 1]}${html`<b>${evil}</b>`}${trusted('<svg/>')}</p>`.markup).toBe(
    '<p title="&lt;script&gt;&quot;&#39;&amp;">&lt;script&gt;&quot;&#39;&amp;1<b>&lt;script&gt;&quot;&#39;&amp;</b><svg/></p>',
  );
});
