import type { TestRepo } from './repo';

/** Lines by file: Aider's, and all. */
export type AiderFigures = Readonly<Record<string, readonly [ai: number, counted: number]>>;

const NAMED =
  /\.(js|py|scm|sh)$|(Dockerfile|Gemfile)$|^\.github\/workflows\/.*\.yml$|^aider\/resources\/.*\.yml$/;
const NOT_NAMED = /prompts\.py$|^tests\/fixtures\/watch|^aider\/website\/install\.(ps1|sh)$/;

/** What `scripts/blame.py` of Aider does, file by file; one that git refuses to blame has no lines there either. */
export function aiderOracle(repo: TestRepo, from: string, to: string): AiderFigures {
  const found: Record<string, readonly [number, number]> = {};
  const ai = aiderCommits(repo, `${from}..${to}`);
  const names = repo.git('-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', to).split('\n');
  for (const name of names.filter(path => NAMED.test(path) && !NOT_NAMED.test(path))) {
    const fresh = blamedLines(repo, `${from}..${to}`, name).filter(line => !line.startsWith('^'));
    if (fresh.length === 0) continue;
    found[name] = [fresh.filter(line => ai.has(line.split(' ')[0]!)).length, fresh.length];
  }
  return found;
}

function blamedLines(repo: TestRepo, range: string, name: string): string[] {
  try {
    const text = repo.git('blame', '-M100', '-C100', '-C', '-C', '-l', '-s', range, '--', name);
    return text.split('\n').filter(line => line !== '');
  } catch {
    return [];
  }
}

function aiderCommits(repo: TestRepo, range: string): ReadonlySet<string> {
  const fields = repo.git('log', '-z', '--format=%H%x00%an%x00%s%x00%B', range).toLowerCase().split('\0');
  const found = new Set<string>();
  for (let i = 0; i + 3 < fields.length; i += 4) {
    const [id, author, subject, message] = fields.slice(i, i + 4).map(field => field.trim());
    const says = author!.includes('(aider)') || subject!.startsWith('aider:');
    if (says || message!.includes('co-authored-by: aider')) found.add(id!);
  }
  return found;
}
