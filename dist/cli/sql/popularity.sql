-- Popularity of each item: sessions that chose it, distinct visitors, and the sessions weighted by how recent they are.
-- A session chooses an item by a view, a cart or a purchase, and counts once, at its last choice of the item.
--
-- Reads   events(visitor, session, at in epoch seconds, seq, item, kind)
-- Gives   item, sessions, visitors, weight (each session adds 0.5 ^ (its age / half-life), so 1 when it is new)
-- Put in  :from_time, :to_time  epoch seconds, events with :from_time <= at < :to_time count
--         :now                  epoch seconds, the moment of weight 1
--         :half_life            seconds until a session weighs half
WITH chosen AS (
  SELECT event.visitor, event.session, event.item, MAX(event.at) AS last_time
  FROM events AS event
  WHERE event.kind IN ('view', 'cart', 'purchase') AND event.at >= :from_time AND event.at < :to_time
  GROUP BY event.visitor, event.session, event.item
)
SELECT
  chosen.item AS item,
  COUNT(*) AS sessions,
  COUNT(DISTINCT chosen.visitor) AS visitors,
  -- Decimals add up to the same sum in any order; floating point would depend on the number of threads.
  SUM(CAST(POWER(0.5, (:now - chosen.last_time) / :half_life) AS DECIMAL(38, 9))) AS weight
FROM chosen
GROUP BY chosen.item
ORDER BY item
