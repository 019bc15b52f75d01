-- Question: how did AI's share move in the repositories of one date, each with the weight that it had then?
--
-- Put the month of your choice in the place of 2025-01. The weight of a repository is the number of its living lines then,
-- and stays: one that grows does not draw the index its way, and one that comes later is not in it.
--
-- repositories   in the index that had begun by the month and have a line in it
-- weight         of those, in lines of the chosen month; where it is less than at the chosen month, some are missing
-- index_low, index_users, index_high   the mean of the shares by weight
--
-- It cannot know: whether a declaration is true or missing; repositories of which no share may be told are not in it.
-- Months as in trend.sql. Sums of fractions differ between engines in their last digits.
WITH base AS (
  SELECT '2025-01' AS base_month
),
levels AS (
  SELECT
    s.repository AS repository,
    s.month AS from_month,
    LEAD(s.month, 1, '9999-12') OVER (PARTITION BY s.repository ORDER BY s.month) AS until_month,
    s.living_declared AS low,
    s.living_declared + s.living_assist + s.living_users AS users,
    s.living_counted - s.living_human - s.living_automation AS high,
    s.living_counted AS counted
  FROM snapshots s
  JOIN repositories r ON r.repository = s.repository
  WHERE s.part = 'all' AND s.last_of_month AND (r.share_told OR r.living_counted = 0)
),
weights AS (
  SELECT l.repository AS repository, l.counted AS weight
  FROM levels l
  CROSS JOIN base b
  WHERE l.from_month <= b.base_month AND b.base_month < l.until_month AND l.counted > 0
),
months AS (
  SELECT DISTINCT s.month AS month
  FROM snapshots s
)
SELECT
  m.month AS month,
  COUNT(*) AS repositories,
  CAST(SUM(w.weight) AS BIGINT) AS weight_lines,
  SUM(w.weight * l.low / l.counted) / SUM(w.weight) AS index_low,
  SUM(w.weight * l.users / l.counted) / SUM(w.weight) AS index_users,
  SUM(w.weight * l.high / l.counted) / SUM(w.weight) AS index_high
FROM levels l
JOIN weights w ON w.repository = l.repository
CROSS JOIN months m
WHERE l.from_month <= m.month AND m.month < l.until_month AND l.counted > 0
GROUP BY m.month
ORDER BY month
