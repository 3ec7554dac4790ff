-- Steps: how often visitors who were on one item chose another one next, within one session.
-- Every kind but a list moves the visitor to the item of the event. A step counts when its target is a view, a cart or
-- a purchase (a landing comes from outside, a back is no new choice) of another item than the one the visitor is on.
--
-- Reads   events(visitor, session, at in epoch seconds, seq, item, kind)
-- Gives   from_item, to_item, weight (steps; at most :cap of each visitor)
-- Put in  :from_time, :to_time  epoch seconds, events with :from_time <= at < :to_time count
--         :cap                  steps of one visitor that count for one pair
--         :min_visitors         distinct visitors a pair needs, or it is left out
WITH moves AS (
  SELECT
    event.visitor,
    event.kind,
    event.item AS to_item,
    LAG(event.item) OVER (PARTITION BY event.session ORDER BY event.at, event.seq) AS from_item
  FROM events AS event
  WHERE event.kind IN ('view', 'cart', 'purchase', 'landing', 'back') AND event.at >= :from_time AND event.at < :to_time
),
of_visitor AS (
  SELECT moves.visitor, moves.from_item, moves.to_item, COUNT(*) AS steps
  FROM moves
  WHERE moves.kind IN ('view', 'cart', 'purchase') AND moves.from_item <> moves.to_item
  GROUP BY moves.visitor, moves.from_item, moves.to_item
)
SELECT
  of_visitor.from_item AS from_item,
  of_visitor.to_item AS to_item,
  SUM(CAST(LEAST(of_visitor.steps, :cap) AS DECIMAL(38, 9))) AS weight
FROM of_visitor
GROUP BY of_visitor.from_item, of_visitor.to_item
HAVING COUNT(*) >= :min_visitors
ORDER BY from_item, to_item
