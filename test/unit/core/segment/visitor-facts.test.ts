import { expect, test } from 'vitest';
import { parseEvent, type EventName, type VisitEvent } from '../../../../src/core/event.js';
import { declare } from '../../../../src/core/declare.js';
import { foldEvents } from '../../../../src/core/profile/fold.js';
import { emptyProfile } from '../../../../src/core/profile/profile.js';
import { viewProfile } from '../../../../src/core/profile/view.js';
import { matchSegments } from '../../../../src/core/segment/match-segments.js';
import { parseSegments } from '../../../../src/core/segment/parse-segments.js';
import { visitorFacts } from '../../../../src/core/segment/visitor-facts.js';

const NOW = Date.UTC(2026, 5, 10, 12); // a Wednesday
const HOUR = 3_600_000;

function event(name: EventName, seq: number, at: number, kind: string, price = 10): VisitEvent {
  return { ...parseEvent(name, { id: `${kind}-${seq}`, tags: { kind }, price })[0]!, at, tab: 'tab', seq };
}

const EVENTS = [
  ...Array.from({ length: 6 }, (_, seq) => event('view_item', seq, NOW - (6 - seq) * HOUR, 'oak')),
  event('purchase', 6, NOW - HOUR / 2, 'oak', 40),
];
const PROFILE = foldEvents({ ...emptyProfile(1), declared: declare({}, { room: 'with a view' }) }, EVENTS, NOW);

test('what is known of a visitor is what segments ask', () => {
  const facts = visitorFacts(viewProfile(PROFILE, NOW), EVENTS, NOW, -120);
  expect(facts).toMatchObject({ declared: { room: ['with a view'] }, purchases: { count: 1, value: 40 }, time: { hour: 14, weekday: 3, date: '2026-06-10' } });
  expect(facts.events!.view_item).toEqual([1, 2, 3, 4, 5, 6].map((hours) => hours * HOUR));
  const segments = parseSegments({
    'likes oaks': { affinity: { kind: { oak: { $gt: 0 } } } },
    'looked at five today': { events: { view_item: { count: { $gte: 5 }, within: '12h' } } },
    'has bought': { purchases: { count: { $gte: 1 }, value: { $gte: 40 } } },
    'wants a view': { declared: { room: 'With a  view' } },
    'in the afternoon': { time: { hour: { $gte: 12, $lt: 18 } } },
    'on a phone': { device: 'phone' },
    'likes elms': { affinity: { kind: { elm: { $gt: 0 } } } },
  });
  expect(matchSegments(segments, facts)).toEqual(['likes oaks', 'looked at five today', 'has bought', 'wants a view', 'in the afternoon']);
  expect(matchSegments(segments, { ...facts, device: 'phone' })).toContain('on a phone');
});

test('of a visitor who is not known nothing holds but what asks for the time', () => {
  const facts = visitorFacts(viewProfile(emptyProfile(1), NOW), [], NOW, 0);
  const segments = parseSegments({ one: { affinity: { kind: { oak: { $gt: 0 } } } }, two: { events: { view_item: { count: { $gte: 1 } } } }, three: { time: { hour: 12 } } });
  expect(matchSegments(segments, facts)).toEqual(['three']);
});
