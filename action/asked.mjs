// What the step is asked for: its inputs, and the pull request that it runs for.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LIMITS = ['max-low', 'min-low', 'max-users', 'definition'];

export function readAsked(env = process.env) {
  const input = name => (env[`WRITES_ITSELF_${name.toUpperCase().replace(/-/g, '_')}`] ?? '').trim();
  return {
    path: join(env.GITHUB_WORKSPACE ?? '.', input('path') || '.'),
    rule: input('rule') || 'default',
    range: rangeOf(input('range'), env.GITHUB_EVENT_PATH),
    policy: input('policy'),
    limits: LIMITS.flatMap(name => (input(name) === '' ? [] : [`--${name}=${input(name)}`])),
    mayFail: input('fail') !== 'false',
    folder: input('folder') || join(env.RUNNER_TEMP ?? tmpdir(), 'writes-itself'),
    cache: join(env.RUNNER_TEMP ?? tmpdir(), 'writes-itself-cache'),
  };
}

/** By ids: names of branches are anybody's text. Null for all. */
function rangeOf(wanted, eventPath) {
  if (wanted === 'all') return null;
  if (wanted !== '') return wanted;
  const { base, head } = eventOf(eventPath).pull_request ?? {};
  const isId = id => /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(id ?? '');
  return isId(base?.sha) && isId(head?.sha) ? `${base.sha}..${head.sha}` : null;
}

function eventOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) ?? {};
  } catch {
    return {};
  }
}
