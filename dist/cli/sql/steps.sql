-- Steps: how often visitors who were on one item chose another one next, within one session.
-- Every kind but a list moves the visitor to the item of the event. A step counts when its target is a view, a cart or
-- a purchase (a landing comes from outside, a back is no new choice) of another item than the one the visitor is on.
--
-- Reads   events(visitor, session, at in epoch seconds, seq, item, kind)
-- Gives   from_item, to_item, weight (steps; at most cap of each visitor), visitors (distinct)
-- Runs as it is, with these parameters: put your own numbers in the place of theirs.
WITH parameters AS (
  SELECT
    0 AS from_time,          -- epoch seconds: events from then on count
    9999999999 AS to_time,   -- epoch seconds: events before then count
    3 AS cap,                -- steps of one visitor that count for one pair
    5 AS min_visitors        -- distinct visitors a pair needs, or it is left out
),
moves AS (
  SELECT
    event.visitor,
    event.kind,
    event.item AS to_item,
    LAG(event.item) OVER (PARTITION BY event.session ORDER BY event.at, event.seq) AS from_item
  FROM events AS event
  CROSS JOIN parameters
  WHERE event.kind IN ('view', 'cart', 'purchase', 'landing', 'back') AND event.at >= parameters.from_time AND event.at < parameters.to_time
),
of_visitor AS (
  SELECT moves.visitor, moves.from_item, moves.to_item, COUNT(*) AS steps
  FROM moves
  WHERE moves.kind IN ('view', 'cart', 'purchase') AND moves.from_item <> moves.to_item
  GROUP BY moves.visitor, moves.from_item, moves.to_item
),
of_all AS (
  SELECT
    of_visitor.from_item,
    of_visitor.to_item,
    SUM(LEAST(of_visitor.steps, parameters.cap)) AS weight,
    COUNT(*) AS visitors
  FROM of_visitor
  CROSS JOIN parameters
  GROUP BY of_visitor.from_item, of_visitor.to_item
)
SELECT of_all.from_item, of_all.to_item, of_all.weight, of_all.visitors
FROM of_all
CROSS JOIN parameters
WHERE of_all.visitors >= parameters.min_visitors
