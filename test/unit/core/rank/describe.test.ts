import { describe, expect, test } from 'vitest';
import { describeReason, type Reason } from '../../../../src/core/index.js';

const tag = 'category:running shoes';

describe('a reason in plain English', () => {
  test.each<[reason: Reason, clause: string]>([
    [{ term: 'declared', tag, score: 6 }, 'you asked for category: running shoes'],
    [{ term: 'intent', tag, score: 1 }, 'recent interest in category: running shoes'],
    [{ term: 'intent', tag, score: -1 }, 'lately you looked at other things than category: running shoes'],
    [{ term: 'taste', tag, score: 1 }, 'you often choose category: running shoes'],
    [{ term: 'taste', tag, score: -1 }, 'you seldom choose category: running shoes'],
    [{ term: 'seen', score: 5 }, 'you looked at this before'],
    [{ term: 'seen', score: -5 }, 'you have just seen this'],
    [{ term: 'dismissed', score: -8 }, 'you turned this down'],
    [{ term: 'boost', score: 1 }, 'the site puts this forward'],
    [{ term: 'boost', score: -1 }, 'the site puts this back'],
    [{ term: 'order', score: -0.1 }, "place in the site's own order"],
    [{ term: 'out-of-stock', score: 0 }, 'out of stock'],
    [{ term: 'excluded', tag: 'brand:acme', score: 0 }, 'the site keeps brand: acme back'],
    [{ term: 'no-match', score: 0 }, 'nothing here fits better than what everybody sees'],
    [{ term: 'not-ready', score: 0 }, 'stored state is still being read'],
    [{ term: 'no-consent', score: 0 }, 'no consent to remember anything'],
    [{ term: 'thin-evidence', score: 0 }, 'too little is known yet'],
    [{ term: 'holdout', score: 0 }, "this visitor keeps the site's own order, for comparison"],
    [{ term: 'erased', score: 0 }, 'everything was erased'],
    [{ term: 'automated', score: 0 }, 'a program drives the browser'],
  ])('%o', (reason, clause) => {
    expect(describeReason(reason)).toBe(clause);
  });

  test('takes a tag as it is, whatever signs it holds', () => {
    expect(describeReason({ term: 'intent', tag: "a:$& # $' 10:00", score: 1 })).toBe("recent interest in a: $& # $' 10:00");
  });
});
