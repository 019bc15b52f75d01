-- Question: how much of each repository did AI write, and since when?
--
-- lines, lines_low, lines_users, lines_high   living lines at the head, as in trend.sql
-- low, users, high   shares; null where none may be told, or nothing is counted
-- commits            that are no merges
-- first_ai_month     of the first commit in which an AI had a declared part; null where there is none
--
-- It cannot know: whether a declaration is true or missing; repositories that failed and were never read (failures.sql).
WITH firsts AS (
  SELECT c.repository AS repository, MIN(c.month) AS first_ai_month
  FROM commits c
  WHERE NOT c.merge AND c.class IN ('agent', 'pair', 'assist')
  GROUP BY c.repository
),
figures AS (
  SELECT
    r.repository AS repository,
    r.name AS name,
    r.share_told AS told,
    r.living_counted AS lines,
    r.living_agent + r.living_pair AS lines_low,
    r.living_agent + r.living_pair + r.living_assist + r.living_users AS lines_users,
    r.living_counted - r.living_human - r.living_automation AS lines_high,
    r.commits_counted AS commits
  FROM repositories r
)
SELECT
  g.repository AS repository,
  g.name AS name,
  g.lines AS lines,
  g.lines_low AS lines_low,
  g.lines_users AS lines_users,
  g.lines_high AS lines_high,
  g.commits AS commits,
  CASE WHEN g.told THEN g.lines_low / NULLIF(g.lines, 0) END AS low,
  CASE WHEN g.told THEN g.lines_users / NULLIF(g.lines, 0) END AS users,
  CASE WHEN g.told THEN g.lines_high / NULLIF(g.lines, 0) END AS high,
  f.first_ai_month AS first_ai_month
FROM figures g
LEFT JOIN firsts f ON f.repository = g.repository
ORDER BY lines DESC, repository
