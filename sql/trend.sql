-- Question: of the lines that live in all repositories together, how many did AI write, month by month?
--
-- A repository counts from its first month on with the state of its last snapshot up to that month, so that one in which
-- nothing happens keeps its lines. A month without a snapshot of any repository has no row: nothing changed in it.
--
-- repositories   that had begun, and of which a share may be told
-- lines          their living lines
-- lines_low      declared by AI; low = lines_low / lines
-- lines_users    with declared help, and unmarked lines by people who use AI
-- lines_high     all that is not proved human or by a bot
-- lines_untold   of repositories whose history is cut so early that nobody knows who wrote what: in no other column
--
-- It cannot know: whether a declaration is true or missing; which lines two repositories have in common (forks count each
-- time); repositories that failed (failures.sql). Snapshots are those of weeks: what came after the last one of a month
-- stands in the next month.
WITH levels AS (
  SELECT
    s.repository AS repository,
    s.month AS month,
    (r.share_told OR r.living_counted = 0) AS told,
    s.living_declared AS low,
    s.living_declared + s.living_assist + s.living_users AS users,
    s.living_counted - s.living_human - s.living_automation AS high,
    s.living_counted AS counted
  FROM snapshots s
  JOIN repositories r ON r.repository = s.repository
  WHERE s.part = 'all' AND s.last_of_month
),
befores AS (
  SELECT
    l.month AS month,
    l.told AS told,
    l.low AS low,
    l.users AS users,
    l.high AS high,
    l.counted AS counted,
    LAG(l.low, 1, 0) OVER (PARTITION BY l.repository ORDER BY l.month) AS low_before,
    LAG(l.users, 1, 0) OVER (PARTITION BY l.repository ORDER BY l.month) AS users_before,
    LAG(l.high, 1, 0) OVER (PARTITION BY l.repository ORDER BY l.month) AS high_before,
    LAG(l.counted, 1, 0) OVER (PARTITION BY l.repository ORDER BY l.month) AS counted_before,
    ROW_NUMBER() OVER (PARTITION BY l.repository ORDER BY l.month) AS row_of_repository
  FROM levels l
),
steps AS (
  SELECT
    b.month AS month,
    SUM(CASE WHEN b.told AND b.row_of_repository = 1 THEN 1 ELSE 0 END) AS repositories_step,
    SUM(CASE WHEN b.told THEN b.counted - b.counted_before ELSE 0 END) AS counted_step,
    SUM(CASE WHEN b.told THEN b.low - b.low_before ELSE 0 END) AS low_step,
    SUM(CASE WHEN b.told THEN b.users - b.users_before ELSE 0 END) AS users_step,
    SUM(CASE WHEN b.told THEN b.high - b.high_before ELSE 0 END) AS high_step,
    SUM(CASE WHEN b.told THEN 0 ELSE b.counted - b.counted_before END) AS untold_step
  FROM befores b
  GROUP BY b.month
),
sums AS (
  SELECT
    p.month AS month,
    CAST(SUM(p.repositories_step) OVER (ORDER BY p.month ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS repositories,
    CAST(SUM(p.counted_step) OVER (ORDER BY p.month ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS lines,
    CAST(SUM(p.low_step) OVER (ORDER BY p.month ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS lines_low,
    CAST(SUM(p.users_step) OVER (ORDER BY p.month ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS lines_users,
    CAST(SUM(p.high_step) OVER (ORDER BY p.month ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS lines_high,
    CAST(SUM(p.untold_step) OVER (ORDER BY p.month ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS lines_untold
  FROM steps p
)
SELECT
  t.month AS month,
  t.repositories AS repositories,
  t.lines AS lines,
  t.lines_low AS lines_low,
  t.lines_users AS lines_users,
  t.lines_high AS lines_high,
  t.lines_untold AS lines_untold,
  t.lines_low / NULLIF(t.lines, 0) AS low,
  t.lines_users / NULLIF(t.lines, 0) AS users,
  t.lines_high / NULLIF(t.lines, 0) AS high
FROM sums t
ORDER BY t.month
