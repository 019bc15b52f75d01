-- Question: of the lines that came in each month, in all repositories together, how many did AI write?
--
-- repositories   in which any commit came
-- commits        that are no merges
-- commits_ai     of those: an AI had a declared part
-- lines          that they added to files that count
-- lines_low      declared by AI; low = lines_low / lines
-- lines_users    with declared help, and unmarked lines by people who use AI
-- lines_high     all that is not proved human or by a bot
--
-- It cannot know: whether the lines are still there (survival.sql); what merges wrote; whether a declaration is true or
-- missing. Repositories of which no share may be told are left out.
WITH sums AS (
  SELECT
    c.month AS month,
    COUNT(DISTINCT c.repository) AS repositories,
    COUNT(*) AS commits,
    CAST(SUM(CASE WHEN c.class IN ('agent', 'pair', 'assist') THEN 1 ELSE 0 END) AS BIGINT) AS commits_ai,
    CAST(SUM(c.added_counted) AS BIGINT) AS lines,
    CAST(SUM(c.added_agent + c.added_pair) AS BIGINT) AS lines_low,
    CAST(SUM(c.added_agent + c.added_pair + c.added_assist + c.added_users) AS BIGINT) AS lines_users,
    CAST(SUM(c.added_counted - c.added_human - c.added_automation) AS BIGINT) AS lines_high
  FROM commits c
  JOIN repositories r ON r.repository = c.repository
  WHERE NOT c.merge AND (r.share_told OR r.living_counted = 0)
  GROUP BY c.month
)
SELECT
  t.month AS month,
  t.repositories AS repositories,
  t.commits AS commits,
  t.commits_ai AS commits_ai,
  t.lines AS lines,
  t.lines_low AS lines_low,
  t.lines_users AS lines_users,
  t.lines_high AS lines_high,
  t.lines_low / NULLIF(t.lines, 0) AS low,
  t.lines_users / NULLIF(t.lines, 0) AS users,
  t.lines_high / NULLIF(t.lines, 0) AS high
FROM sums t
ORDER BY t.month
