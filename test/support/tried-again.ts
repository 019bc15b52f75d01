/** What a run that gives each test a second try prints of one that needs it; for the hooks of the whole run. */
export function tellTriedAgain(test: Mocha.Test | undefined): void {
  if (test === undefined || test.isPending() || test.isPassed() || test.isFailed()) return;
  console.log(`    failed, and is tried again: ${test.title}`);
}
