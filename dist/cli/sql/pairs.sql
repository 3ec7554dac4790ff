-- Pairs: items chosen in the same session, without order.
-- A session gives its distinct chosen items (view, cart, purchase), at most the 60 it chose last. Each pair of n such
-- items adds 1 / log2(1 + n), and 1 for n = 2: long sessions say less about any one of their pairs.
--
-- Reads   events(visitor, session, at in epoch seconds, seq, item, kind)
-- Gives   item_a, item_b (item_a < item_b), weight (at most cap of each visitor), visitors (distinct)
-- Runs as it is, with these parameters: put your own numbers in the place of theirs.
WITH parameters AS (
  SELECT
    0 AS from_time,          -- epoch seconds: events from then on count
    9999999999 AS to_time,   -- epoch seconds: events before then count
    3 AS cap,                -- weight that one visitor adds to one pair at most
    5 AS min_visitors        -- distinct visitors a pair needs, or it is left out
),
ordered AS (
  SELECT
    event.visitor,
    event.session,
    event.item,
    ROW_NUMBER() OVER (PARTITION BY event.session, event.item ORDER BY event.at DESC, event.seq DESC) AS nth_choice,
    event.at AS choice_time,
    event.seq AS choice_seq
  FROM events AS event
  CROSS JOIN parameters
  WHERE event.kind IN ('view', 'cart', 'purchase') AND event.at >= parameters.from_time AND event.at < parameters.to_time
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
    kept_a.visitor,
    kept_a.item AS item_a,
    kept_b.item AS item_b,
    -- Whole numbers add up to the same sum in any order; floating point would depend on the number of threads.
    SUM(CAST(ROUND(1e9 * CASE WHEN kept_a.session_items = 2 THEN 1 ELSE LN(2) / LN(1 + kept_a.session_items) END) AS BIGINT)) AS billionths
  FROM kept AS kept_a
  JOIN kept AS kept_b ON kept_b.session = kept_a.session AND kept_a.item < kept_b.item
  GROUP BY kept_a.visitor, kept_a.item, kept_b.item
),
of_all AS (
  SELECT
    of_visitor.item_a,
    of_visitor.item_b,
    SUM(LEAST(of_visitor.billionths, CAST(ROUND(1e9 * parameters.cap) AS BIGINT))) / 1e9 AS weight,
    COUNT(*) AS visitors
  FROM of_visitor
  CROSS JOIN parameters
  GROUP BY of_visitor.item_a, of_visitor.item_b
)
SELECT of_all.item_a, of_all.item_b, of_all.weight, of_all.visitors
FROM of_all
CROSS JOIN parameters
WHERE of_all.visitors >= parameters.min_visitors
