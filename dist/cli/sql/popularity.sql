-- Popularity of each item: sessions that chose it, distinct visitors, and the sessions weighted by how recent they are.
-- A session chooses an item by a view, a cart or a purchase, and counts once, at its last choice of the item.
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
    1209600 AS half_life     -- seconds until a session weighs half
),
chosen AS (
  SELECT event.visitor, event.session, event.item, MAX(event.at) AS last_time
  FROM events AS event
  CROSS JOIN parameters
  WHERE event.kind IN ('view', 'cart', 'purchase') AND event.at >= parameters.from_time AND event.at < parameters.to_time
  GROUP BY event.visitor, event.session, event.item
),
newest AS (
  SELECT MAX(chosen.last_time) AS last_time
  FROM chosen
),
aged AS (
  SELECT
    chosen.visitor,
    chosen.item,
    chosen.last_time,
    -- Where both are whole numbers, some engines would divide them to a whole number: 1e0 is floating point.
    (CASE WHEN parameters.now = 0 THEN newest.last_time ELSE parameters.now END - chosen.last_time) * 1e0 / parameters.half_life AS half_lives
  FROM chosen
  CROSS JOIN newest
  CROSS JOIN parameters
)
SELECT
  aged.item,
  COUNT(*) AS sessions,
  COUNT(DISTINCT aged.visitor) AS visitors,
  -- Whole numbers add up to the same sum in any order; floating point would depend on the number of threads.
  SUM(CAST(ROUND(1e9 * POWER(0.5, aged.half_lives)) AS BIGINT)) / 1e9 AS weight,
  MAX(aged.last_time) AS last_time
FROM aged
GROUP BY aged.item
