-- Question: in which forms do commits declare that AI had a part? That is what policies demand or forbid.
--
-- commits            that are no merges
-- commits_ai         of those: an AI had a declared part; each may have several of the forms below
-- by_author          an agent is the author
-- by_coauthor        Co-authored-by names an agent
-- by_assisted        Assisted-by or the like
-- by_generated       Generated-by or the like
-- by_sign_off        Signed-off-by names an agent, which most policies forbid
-- by_session_link    a link to a session, which some policies forbid
-- in_other_forms     none of these: other trailers, words, the name of a branch
--
-- It cannot know: whether a policy is kept. That depends on how a value is written, on who signed off, on records of lines
-- and on the dates of the policy, which these tables do not hold: `writes-itself check --policy` answers it, repository by
-- repository. Forms are told by the names of signs (the column `signs`); one that a later catalogue names otherwise is missed.
WITH marks AS (
  SELECT
    c.repository AS repository,
    c.month AS month,
    CASE WHEN c.class IN ('agent', 'pair', 'assist') THEN 1 ELSE 0 END AS ai,
    CASE WHEN CONCAT(' ', c.signs, ' ') LIKE '%.author %' OR CONCAT(' ', c.signs, ' ') LIKE '%.author.%' THEN 1 ELSE 0 END AS author,
    CASE WHEN CONCAT(' ', c.signs, ' ') LIKE '%.coauthor%' THEN 1 ELSE 0 END AS coauthor,
    CASE WHEN CONCAT(' ', c.signs, ' ') LIKE '%.assisted%' THEN 1 ELSE 0 END AS assisted,
    CASE WHEN CONCAT(' ', c.signs, ' ') LIKE '%.generated%' THEN 1 ELSE 0 END AS generated,
    CASE WHEN CONCAT(' ', c.signs, ' ') LIKE '% signed-off-by%' THEN 1 ELSE 0 END AS sign_off,
    CASE WHEN CONCAT(' ', c.signs, ' ') LIKE '%.session%' OR CONCAT(' ', c.signs, ' ') LIKE '%.link %' THEN 1 ELSE 0 END AS session_link
  FROM commits c
  WHERE NOT c.merge
)
SELECT
  m.repository AS repository,
  m.month AS month,
  COUNT(*) AS commits,
  CAST(SUM(m.ai) AS BIGINT) AS commits_ai,
  CAST(SUM(m.ai * m.author) AS BIGINT) AS by_author,
  CAST(SUM(m.ai * m.coauthor) AS BIGINT) AS by_coauthor,
  CAST(SUM(m.ai * m.assisted) AS BIGINT) AS by_assisted,
  CAST(SUM(m.ai * m.generated) AS BIGINT) AS by_generated,
  CAST(SUM(m.ai * m.sign_off) AS BIGINT) AS by_sign_off,
  CAST(SUM(m.ai * m.session_link) AS BIGINT) AS by_session_link,
  CAST(SUM(CASE WHEN m.ai = 1 AND m.author + m.coauthor + m.assisted + m.generated + m.sign_off + m.session_link = 0 THEN 1 ELSE 0 END) AS BIGINT) AS in_other_forms
FROM marks m
GROUP BY m.repository, m.month
ORDER BY repository, month
