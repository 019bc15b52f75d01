import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { SESSION_STORES } from '../../src/cli/options';
import { coverageSchema } from '../../src/core/session-files';
import { STORES } from '../../src/core/sessions';
import { build, cli, TERMINAL } from '../support/command-line';
import { keepEverySession } from '../support/every-session';
import { runGit } from '../support/run-git';
import { SessionHome } from '../support/session-home';

const answerSchema = z.strictObject({ consent: z.boolean(), stores: z.array(coverageSchema) });

describe('sessions', () => {
  let home: SessionHome;
  before(build);
  beforeEach(() => {
    home = new SessionHome();
    runGit(home.project, ['init', '-q']);
    keepEverySession(home);
  });
  afterEach(() => home.dispose());

  const told = (...args: readonly string[]) => {
    const { status, stdout, stderr } = cli(['sessions', home.project, '--sessions-home', home.dir, ...args]);
    assert.deepEqual([status, stderr], [0, ''], stderr);
    return stdout;
  };
  const json = (...args: readonly string[]) => answerSchema.parse(JSON.parse(told(...args)));

  it('names the stores and their folders, and opens nothing', () => {
    const { consent, stores } = json();
    assert.equal(consent, false);
    assert.deepEqual(
      stores.map(({ store, files, read, days }) => [store, files, read, days === null]),
      STORES.map(({ id }) => [id, 1, null, false]),
    );
    assert.deepEqual(
      SESSION_STORES,
      STORES.map(({ id }) => id),
    );
    assert.equal(
      stores.flatMap(({ folders }) => folders).every(path => path.startsWith(home.dir)),
      true,
    );
  });

  it('counts with consent what they hold of the repository, and shows nothing of it', () => {
    const { consent, stores } = json('--local-sessions');
    assert.equal(consent, true);
    assert.deepEqual(
      stores.map(({ read }) => [read!.sessions, read!.edits, read!.addedLines, read!.unproven, read!.unread]),
      STORES.map(() => [1, 1, 2, 1, 0]),
    );
    for (const text of [told('--local-sessions'), told('--local-sessions', '--format', 'markdown')])
      assert.doesNotMatch(text, /const first|claude\.ts|claude-x|"s1"/);
  });

  it('keeps where records lie that matter, and forgets it', () => {
    const cache = join(home.dir, 'cache');
    const told = json('--cache', cache, '--local-sessions');
    const kept = () => readdirSync(cache).filter(name => name.startsWith('sessions'));
    assert.equal(kept().filter(name => name.endsWith('.entry')).length, 6);
    assert.deepEqual(json('--cache', cache, '--local-sessions'), told);
    const { stdout } = cli(['sessions', home.project, '--forget', '--cache', cache]);
    assert.equal(stdout, 'Nothing is kept of sessions. Something was of 6 folders.\n');
    assert.deepEqual(kept(), []);
    json('--cache', cache);
    assert.deepEqual(kept(), []);
  });

  it('looks at the tools that are named', () => {
    const { stores } = json('--store', 'crush', '--store', 'codex');
    assert.deepEqual(
      stores.map(({ store }) => store),
      ['codex', 'crush'],
    );
    assert.equal(cli(['sessions', home.project, '--store', 'nobody']).status, 2);
  });

  it('tells people in a terminal, who also may look into no repository', () => {
    const env = { NODE_OPTIONS: TERMINAL, HOME: home.dir };
    const { stdout } = cli(['sessions', home.project, '--store', 'codex', '--local-sessions'], { env });
    assert.match(stdout, /^Sessions of agents on this machine, for app\n═+\n/);
    assert.match(
      stdout,
      /OpenAI Codex +1 +0 +1 +2 +1 +0\n\nThe edits were made from 2026-09-01 to 2026-09-01\./,
    );
    assert.equal(cli(['sessions', home.dir]).status, 3);
  });
});
