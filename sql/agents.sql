-- Question: which agents, and which of their models, wrote how much, in how many repositories, since when?
--
-- agent, model   the model is empty where commits name none
-- repositories   in which it is named
-- first_month    of the first snapshot that has anything of it
-- living_lines   at the heads
-- added_lines    ever
-- commits        that name it first, no merges
--
-- It cannot know: agents that leave no mark; the share of the second agent where a commit names several (its lines are
-- those of the first). Lines are those of commits that name an agent, declared help too: their sum is not that of trend.sql.
WITH heads AS (
  SELECT s.repository AS repository, MAX(s.snapshot) AS head_snapshot
  FROM snapshots s
  WHERE s.part = 'all'
  GROUP BY s.repository
)
SELECT
  s.value AS agent,
  COALESCE(s.model, '') AS agent_model,
  COUNT(DISTINCT s.repository) AS repositories,
  MIN(s.month) AS first_month,
  CAST(SUM(CASE WHEN s.snapshot = h.head_snapshot THEN s.living_counted ELSE 0 END) AS BIGINT) AS living_lines,
  CAST(SUM(s.added_counted) AS BIGINT) AS added_lines,
  CAST(SUM(s.commits_counted) AS BIGINT) AS commits
FROM snapshots s
JOIN heads h ON h.repository = s.repository
WHERE s.part = 'agent'
GROUP BY s.value, COALESCE(s.model, '')
ORDER BY living_lines DESC, commits DESC, agent, agent_model
