-- Popularity of each item: sessions that chose it, distinct visitors, and the sessions weighted by how recent they are.
-- A session chooses an item by a view, a cart or a purchase, and counts once, at its last choice of the item. Of one
-- visitor the last sessions that chose an item count, at most cap.
--
-- Reads   events(visitor, session, at in epoch seconds, seq, item, kind)
-- Gives   item, sessions, visitors (distinct), weight (each session adds 0.5 ^ (its age / half-life), so 1 when it is
--         new), last_time (epoch seconds of its last choice: they tell how far the counts reach)
-- Runs as it is, with these parameters: put your own numbers in the place of theirs.
WITH parameters AS (
  SELECT
    0 AS from_time,          -- epoch seconds: events from then on count
    9999999999 AS to_time,   -- epoch seconds: events before then count
    0 AS now,                -- epoch seconds: the moment of weight 1; 0 for that of the last choice
    1209600 AS half_life,    -- seconds until a session weighs half
    3 AS cap,                -- sessions of one visitor that count for one item
    5 AS min_visitors        -- distinct visitors an item needs, or it is left out
),
chosen AS (
  SELECT event.visitor, event.session, event.item, MAX(event.at) AS last_time
  FROM events AS event
  CROSS JOIN parameters
  WHERE event.kind IN ('view', 'cart', 'purchase') AND event.at >= parameters.from_time AND event.at < parameters.to_time
  GROUP BY event.visitor, event.session, event.item
),
capped AS (
  SELECT
    chosen.visitor,
    chosen.item,
    chosen.last_time,
    ROW_NUMBER() OVER (PARTITION BY chosen.visitor, chosen.item ORDER BY chosen.last_time DESC, chosen.session DESC) AS nth_session
  FROM chosen
),
newest AS (
  SELECT MAX(chosen.last_time) AS last_time
  FROM chosen
),
aged AS (
  SELECT
    capped.visitor,
    capped.item,
    capped.last_time,
    -- Where both are whole numbers, some engines would divide them to a whole number: 1e0 is floating point.
    (CASE WHEN parameters.now = 0 THEN newest.last_time ELSE parameters.now END - capped.last_time) * 1e0 / parameters.half_life AS half_lives
  FROM capped
  CROSS JOIN newest
  CROSS JOIN parameters
  WHERE capped.nth_session <= parameters.cap
),
of_all AS (
  SELECT
    aged.item,
    COUNT(*) AS sessions,
    COUNT(DISTINCT aged.visitor) AS visitors,
    -- Whole numbers add up to the same sum in any order; floating point would depend on the number of threads.
    SUM(CAST(ROUND(1e9 * POWER(0.5, aged.half_lives)) AS BIGINT)) / 1e9 AS weight,
    MAX(aged.last_time) AS last_time
  FROM aged
  GROUP BY aged.item
)
SELECT of_all.item, of_all.sessions, of_all.visitors, of_all.weight, of_all.last_time
FROM of_all
CROSS JOIN parameters
WHERE of_all.visitors >= parameters.min_visitors
