-- Pairs: items chosen in the same session, without order.
-- A session gives its distinct chosen items (view, cart, purchase), at most the 60 it chose last. Each pair of n such
-- items adds 1 / log2(1 + n), and 1 for n = 2: long sessions say less about any one of their pairs.
--
-- Reads   events(visitor, session, at in epoch seconds, seq, item, kind)
-- Gives   item_a, item_b (item_a < item_b), weight
-- Put in  :from_time, :to_time  epoch seconds, events with :from_time <= at < :to_time count
--         :cap                  weight that one visitor adds to one pair at most
--         :min_visitors         distinct visitors a pair needs, or it is left out
WITH ordered AS (
  SELECT
    event.visitor,
    event.session,
    event.item,
    ROW_NUMBER() OVER (PARTITION BY event.session, event.item ORDER BY event.at DESC, event.seq DESC) AS nth_choice,
    event.at AS choice_time,
    event.seq AS choice_seq
  FROM events AS event
  WHERE event.kind IN ('view', 'cart', 'purchase') AND event.at >= :from_time AND event.at < :to_time
),
numbered AS (
  SELECT
    ordered.visitor,
    ordered.session,
    ordered.item,
    ROW_NUMBER() OVER (PARTITION BY ordered.session ORDER BY ordered.choice_time DESC, ordered.choice_seq DESC) AS nth_item
  FROM ordered
  WHERE ordered.nth_choice = 1
),
kept AS (
  SELECT
    numbered.visitor,
    numbered.session,
    numbered.item,
    COUNT(*) OVER (PARTITION BY numbered.session) AS session_items
  FROM numbered
  WHERE numbered.nth_item <= 60
),
of_visitor AS (
  SELECT
    one.visitor,
    one.item AS item_a,
    other.item AS item_b,
    -- Decimals add up to the same sum in any order; floating point would depend on the number of threads.
    SUM(CAST(CASE WHEN one.session_items = 2 THEN 1 ELSE LN(2) / LN(1 + one.session_items) END AS DECIMAL(38, 9))) AS weight
  FROM kept AS one
  JOIN kept AS other ON other.session = one.session AND one.item < other.item
  GROUP BY one.visitor, one.item, other.item
)
SELECT
  of_visitor.item_a AS item_a,
  of_visitor.item_b AS item_b,
  SUM(LEAST(of_visitor.weight, CAST(:cap AS DECIMAL(38, 9)))) AS weight
FROM of_visitor
GROUP BY of_visitor.item_a, of_visitor.item_b
HAVING COUNT(*) >= :min_visitors
ORDER BY item_a, item_b
