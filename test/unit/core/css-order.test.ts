import { expect, test } from 'vitest';
import { orderRules } from '../../../src/core/css-order.js';

test('each child gets its place, whatever comes later stands behind', () => {
  expect(orderRules('sale force', [1, 0])).toBe('[data-sv-rank="sale force"]>*{order:9999}[data-sv-rank="sale force"]>:nth-child(1){order:1}[data-sv-rank="sale force"]>:nth-child(2){order:0}');
});

test('a name cannot end the rule', () => {
  expect(orderRules('a"]{} \\', [])).toBe('[data-sv-rank="a\\"]{} \\\\"]>*{order:9999}');
});
