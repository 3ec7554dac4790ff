import { describe, expect, test } from 'vitest';
import type { EventName } from '../../../../src/core/event.js';
import { parseItem } from '../../../../src/core/item.js';
import { foldEvents } from '../../../../src/core/profile/fold.js';
import { emptyProfile } from '../../../../src/core/profile/profile.js';
import { viewProfile } from '../../../../src/core/profile/view.js';

const NOW = Date.UTC(2026, 5, 1);

function recentAfter(...events: readonly (readonly [name: EventName, id: string])[]) {
  const drafts = events.map(([name, id], index) => ({ name, at: NOW - 1000 * (events.length - index), tab: 'a', seq: index + 1, item: parseItem({ id }) }));
  return viewProfile(foldEvents(emptyProfile(1), drafts, NOW), NOW).recent;
}

describe('what was done with items lately', () => {
  test('is nothing at first', () => {
    expect(recentAfter()).toEqual({ viewed: [], carted: [], bought: [] });
  });

  test('has the latest first, none twice', () => {
    expect(recentAfter(['view_item', 'coat'], ['view_item', 'hat'], ['view_item', 'coat'], ['dwell', 'coat'], ['view_item_list', 'tea'], ['dismiss', 'pot'])).toEqual({ viewed: ['coat', 'hat'], carted: [], bought: [] });
  });

  test('has in the cart what was neither taken out nor bought', () => {
    const carted = (...more: readonly (readonly [EventName, string])[]) => recentAfter(['add_to_cart', 'coat'], ['add_to_cart', 'hat'], ...more)?.carted;
    expect(carted()).toEqual(['hat', 'coat']);
    expect(carted(['remove_from_cart', 'hat'])).toEqual(['coat']);
    expect(carted(['purchase', 'coat'], ['purchase', 'hat'])).toEqual([]);
    expect(carted(['remove_from_cart', 'coat'], ['add_to_cart', 'coat'])).toEqual(['coat', 'hat']);
  });

  test('has as bought what was not given back', () => {
    expect(recentAfter(['purchase', 'coat'], ['purchase', 'hat'], ['refund', 'coat'])?.bought).toEqual(['hat']);
  });
});
