-- Question: how much of an agent's own repository did that agent write, month by month?
--
-- Only repositories that are the source of an agent; a month is that of its last snapshot.
--
-- ships        the agents, separated by commas
-- lines        living lines
-- lines_own    of commits that name one of those agents first
-- share        lines_own / lines; null where none may be told
--
-- It cannot know: an unchanged copy from the repository itself; a fork that says nothing of the agent in its manifests;
-- what several agents of one commit wrote each.
WITH own AS (
  SELECT s.repository AS repository, s.snapshot AS snapshot, SUM(s.living_counted) AS own_lines
  FROM snapshots s
  WHERE s.part = 'agent' AND s.own_agent
  GROUP BY s.repository, s.snapshot
),
figures AS (
  SELECT
    s.repository AS repository,
    s.month AS month,
    r.ships AS ships,
    r.share_told AS told,
    s.living_counted AS lines,
    CAST(COALESCE(o.own_lines, 0) AS BIGINT) AS lines_own
  FROM snapshots s
  JOIN repositories r ON r.repository = s.repository
  LEFT JOIN own o ON o.repository = s.repository AND o.snapshot = s.snapshot
  WHERE s.part = 'all' AND s.last_of_month AND r.ships <> ''
)
SELECT
  g.repository AS repository,
  g.month AS month,
  g.ships AS ships,
  g.lines AS lines,
  g.lines_own AS lines_own,
  CASE WHEN g.told THEN g.lines_own / NULLIF(g.lines, 0) END AS share
FROM figures g
ORDER BY repository, month
