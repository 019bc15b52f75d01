import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Report } from '../../src/core/report';
import { TestRepo } from '../support/repo';

const ADA = 'Ada Berg <ada@berg.dev>';
const BOB = 'Bob Stone <bob@stone.dev>';
const CLAUDE = 'Claude <noreply@anthropic.com>';
const AIDER = 'Ada Berg (aider) <ada@berg.dev>';
const DEPENDABOT = 'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>';

export const HOSTILE = '<img src=x onerror=alert(1)> $(trash) \u202eeveil =cmd()';

const lines = (count: number, word: string) =>
  Array.from({ length: count }, (_, i) => `${word} ${i} of its own\n`).join('');

/** Five years of a project that takes to AI: by people, then with help, then by agents. Always the same commits. */
export function sampleRepository(): TestRepo {
  const repo = new TestRepo();
  for (let month = 0; month < 60; month++) {
    const date = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-10`;
    byPeople(repo, month, date);
    if (month >= 36) withAi(repo, month, date);
    if (month % 5 === 0)
      repo
        .write('package-lock.json', lines(30, `lock ${month}`))
        .write('tools/versions.txt', lines(6, `version ${month}`))
        .commit({ author: DEPENDABOT, date, message: 'Bump\n' });
    if (month % 6 === 5) repo.tag(`v${Math.floor(month / 12) + 1}.${month % 12 > 6 ? 1 : 0}`);
  }
  repo
    .write('src/ui/文件.ts', lines(12, 'name'))
    .commit({ author: ADA, date: '2025-12-28', message: `${HOSTILE}\n\nCo-authored-by: ${CLAUDE}\n` });
  repo.git('reset', '--hard');
  return repo;
}

/** Bob never declares AI; what is not rewritten lives on. */
function byPeople(repo: TestRepo, month: number, date: string): void {
  repo.write(`src/core/part${month < 10 ? month : 10 + (month % 25)}.ts`, lines(50 + month, `core ${month}`));
  if (month % 3 === 0) repo.write(`test/core/part${month % 8}.test.ts`, lines(25 + month, `test ${month}`));
  if (month % 4 === 0) repo.write(`docs/größe-${month % 5}.md`, lines(19, `docs ${month}`));
  repo.commit({ author: month % 2 ? ADA : BOB, date, message: `Part ${month}\n` });
}

function withAi(repo: TestRepo, month: number, date: string): void {
  repo
    .write(`src/ui/view${month % 7}.tsx`, lines(30 + month, `view ${month}`))
    .write(`test/ui/view${month % 4}.test.tsx`, lines(20, `view test ${month}`))
    .commit({
      author: ADA,
      date,
      message: `View ${month} together\n\nCo-authored-by: ${CLAUDE}\n`,
    });
  if (month % 3 === 0)
    repo
      .write(`src/agent/task${month % 5}.ts`, lines(40 + month, `task ${month}`))
      .commit({ author: month % 2 ? CLAUDE : AIDER, date, message: `Task ${month}\n` });
  if (month % 6 === 2)
    repo
      .write('AGENTS.md', lines(month, `rule ${month}`))
      .commit({ author: ADA, date, message: `Rules\n\nAssisted-by: Crush:glm-5.2\n` });
}

const ROOT = join(import.meta.dirname, '..', '..');

/** What the command line says of a repository: the pages must say the same. */
export function commandLine(repo: string, ...args: readonly string[]): string {
  const run = spawnSync(
    process.execPath,
    [join(ROOT, 'dist', 'cli.js'), 'report', repo, '--cache', 'none', ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (run.status !== 0) throw new Error(`The command line ended with ${run.status}: ${run.stderr}`);
  return run.stdout;
}

export function reportByCommandLine(repo: string): Report {
  return JSON.parse(commandLine(repo)) as Report;
}
