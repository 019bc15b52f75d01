-- Question: which repositories are not, or no longer, as the tables have them, and why?
--
-- kept       the other tables hold what an earlier attempt found; else they hold nothing of it
-- failures   attempts that failed one after the other
--
-- It cannot know: what a repository that was never read would say.
SELECT
  u.repository AS repository,
  u.name AS name,
  u.reason AS reason,
  u.message AS message,
  u.kept AS kept,
  u.failures AS failures
FROM runs u
WHERE u.status = 'failed'
ORDER BY repository
