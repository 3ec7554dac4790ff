import { describe, expect, test } from 'vitest';
import type { Hold, Options } from '../../../../src/core/index.js';
import vectors from '../../../vectors/ranking.json' with { type: 'json' };
import { rankCase, type ItemVector, type RankingCase, type VisitorVector } from './ranking-case.js';

interface CaseVector {
  readonly behaviour: string;
  readonly visitor: string;
  readonly list: string;
  readonly options?: Options;
  readonly hold?: Hold;
  readonly order: readonly string[];
  readonly reasons: Readonly<Record<string, readonly string[]>>;
}

const visitors = vectors.visitors as Readonly<Record<string, VisitorVector>>;
const lists = vectors.lists as Readonly<Record<string, readonly ItemVector[]>>;

describe('visitors and lists', () => {
  test.each(vectors.cases as unknown as CaseVector[])('$visitor, $list: $behaviour', ({ visitor, list, options = {}, hold, order, reasons }) => {
    const given: RankingCase = { visitor: visitors[visitor]!, list: lists[list]!, options, hold };
    expect(rankCase(given)).toEqual({ order, reasons });
  });
});
