-- Question: how many repositories, and how many people, had declared AI by each month, of those that had begun?
--
-- repositories      with a commit by then            repositories_ai   in any of which an AI had a declared part
-- people            with a commit by then            people_ai         any of whose commits declares AI
-- repositories_share, people_share   the one over the other
--
-- A person is a pseudonym that is the same in all repositories. Who only ever committed as an agent or as a bot is none.
-- A month without a commit has no row.
--
-- It cannot know: who used AI and did not say so; who left (a person stays among the people); that two addresses are one
-- person where no .mailmap says so.
WITH begun AS (
  SELECT
    c.repository AS who,
    1 AS is_repository,
    MIN(c.month) AS begun_month,
    MIN(CASE WHEN c.class IN ('agent', 'pair', 'assist') THEN c.month END) AS ai_month
  FROM commits c
  WHERE NOT c.merge
  GROUP BY c.repository
  UNION ALL
  SELECT
    c.person AS who,
    0 AS is_repository,
    MIN(c.month) AS begun_month,
    MIN(CASE WHEN c.class IN ('agent', 'pair', 'assist') THEN c.month END) AS ai_month
  FROM commits c
  WHERE NOT c.merge
  GROUP BY c.person
  HAVING SUM(CASE WHEN c.class IN ('agent', 'automation') THEN 0 ELSE 1 END) > 0
),
events AS (
  SELECT b.begun_month AS month, b.is_repository AS r, 0 AS r_ai, 1 - b.is_repository AS p, 0 AS p_ai
  FROM begun b
  UNION ALL
  SELECT b.ai_month AS month, 0 AS r, b.is_repository AS r_ai, 0 AS p, 1 - b.is_repository AS p_ai
  FROM begun b
  WHERE b.ai_month IS NOT NULL
  UNION ALL
  SELECT c.month AS month, 0 AS r, 0 AS r_ai, 0 AS p, 0 AS p_ai
  FROM commits c
  WHERE NOT c.merge
),
steps AS (
  SELECT
    e.month AS month,
    SUM(e.r) AS r_step,
    SUM(e.r_ai) AS r_ai_step,
    SUM(e.p) AS p_step,
    SUM(e.p_ai) AS p_ai_step
  FROM events e
  GROUP BY e.month
),
sums AS (
  SELECT
    s.month AS month,
    CAST(SUM(s.r_step) OVER (ORDER BY s.month ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS repositories,
    CAST(SUM(s.r_ai_step) OVER (ORDER BY s.month ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS repositories_ai,
    CAST(SUM(s.p_step) OVER (ORDER BY s.month ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS people,
    CAST(SUM(s.p_ai_step) OVER (ORDER BY s.month ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS people_ai
  FROM steps s
)
SELECT
  t.month AS month,
  t.repositories AS repositories,
  t.repositories_ai AS repositories_ai,
  t.people AS people,
  t.people_ai AS people_ai,
  t.repositories_ai / NULLIF(t.repositories, 0) AS repositories_share,
  t.people_ai / NULLIF(t.people, 0) AS people_share
FROM sums t
ORDER BY t.month
