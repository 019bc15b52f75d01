-- Question: of the lines that came in a year, how many were still there after so many days, by AI and by others?
--
-- cohort       year in which the lines came
-- written_by   `declared` (classes agent and pair) or `others`
-- days         after how many days one looks
-- lines        of commits that were watched for so long: the head of their repository is that much later
-- lines_lost   of those: taken away within these days
-- surviving    1 - lines_lost / lines
--
-- It cannot know: lines that merges wrote, in no column; lines that a merge dropped, which count as there. A line that two
-- branches took away is lost twice, so that `surviving` may be a little too low. A line that moves is a new line. Whoever
-- writes long-lived files lives long: nothing here says why.
WITH ages AS (
  SELECT 30 AS days UNION ALL SELECT 91 AS days UNION ALL SELECT 182 AS days UNION ALL SELECT 365 AS days UNION ALL SELECT 730 AS days
),
births AS (
  SELECT
    c.repository AS repository,
    c.number AS commit_number,
    SUBSTR(c.month, 1, 4) AS cohort,
    (r.head_time - c.time) AS seconds_watched,
    c.added_agent + c.added_pair AS declared_lines,
    c.added_counted - c.added_agent - c.added_pair AS other_lines
  FROM commits c
  JOIN repositories r ON r.repository = c.repository
  WHERE NOT c.merge
),
came AS (
  SELECT
    b.cohort AS cohort,
    a.days AS days,
    SUM(b.declared_lines) AS declared_lines,
    SUM(b.other_lines) AS other_lines
  FROM births b
  CROSS JOIN ages a
  WHERE b.seconds_watched >= a.days * 86400
  GROUP BY b.cohort, a.days
),
went AS (
  SELECT
    b.cohort AS cohort,
    a.days AS days,
    SUM(CASE WHEN l.of_class IN ('agent', 'pair') THEN l.lines ELSE 0 END) AS declared_lost,
    SUM(CASE WHEN l.of_class IN ('agent', 'pair') THEN 0 ELSE l.lines END) AS other_lost
  FROM losses l
  JOIN births b ON b.repository = l.repository AND b.commit_number = l.of_commit_number
  CROSS JOIN ages a
  WHERE b.seconds_watched >= a.days * 86400 AND l.days < a.days
  GROUP BY b.cohort, a.days
),
sums AS (
  SELECT
    c.cohort AS cohort,
    'declared' AS written_by,
    c.days AS days,
    CAST(c.declared_lines AS BIGINT) AS lines,
    CAST(COALESCE(w.declared_lost, 0) AS BIGINT) AS lines_lost
  FROM came c
  LEFT JOIN went w ON w.cohort = c.cohort AND w.days = c.days
  UNION ALL
  SELECT
    c.cohort AS cohort,
    'others' AS written_by,
    c.days AS days,
    CAST(c.other_lines AS BIGINT) AS lines,
    CAST(COALESCE(w.other_lost, 0) AS BIGINT) AS lines_lost
  FROM came c
  LEFT JOIN went w ON w.cohort = c.cohort AND w.days = c.days
)
SELECT
  t.cohort AS cohort,
  t.written_by AS written_by,
  CAST(t.days AS BIGINT) AS days,
  t.lines AS lines,
  t.lines_lost AS lines_lost,
  1 - t.lines_lost / NULLIF(t.lines, 0) AS surviving
FROM sums t
WHERE t.lines > 0
ORDER BY cohort, written_by, days
