import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CacheFolder } from '../../../src/core/cache';
import { OpenHead } from '../../../src/core/file-lines';
import type { Agreed } from '../../../src/core/local-sessions';
import { account } from '../../../src/core/questions';
import { unpackReport } from '../../../src/core/report';
import type { JobEvent } from '../../../src/jobs';
import { hearAgreed, listStores } from '../../../src/worker/machine-sessions';
import { makeReport } from '../../../src/worker/make-report';
import { ClaudeRecords } from '../../support/claude-records';
import { BOB, lines } from '../../support/people';
import { TestRepo } from '../../support/repo';
import { PLAIN } from '../../support/report-of';
import { SessionHome } from '../../support/session-home';

/** Two days before what is in the records of the sample. */
const START = Date.UTC(2026, 8, 1, 9) / 1000;

describe('a report that hears the sessions on this machine', () => {
  const { HOME } = process.env;
  let home: SessionHome;
  let repo: TestRepo;
  let folder = '';

  beforeEach(() => {
    home = new SessionHome();
    folder = mkdtempSync(join(tmpdir(), 'heard-'));
    repo = new TestRepo({ start: START, step: 7200 });
    repo.write('a.ts', lines(3, 'base')).commit({ author: BOB });
    repo.write('new.ts', lines(5, 'agent')).commit({ author: BOB });
    const records = new ClaudeRecords('s1', { cwd: repo.dir }, repo.dir);
    home.log('.claude/projects/app/s1.jsonl', ...records.create('t1', 'new.ts', lines(5, 'agent')));
    process.env.HOME = home.dir;
  });
  afterEach(() => {
    process.env.HOME = HOME;
    home.dispose();
    repo.dispose();
    rmSync(folder, { recursive: true });
  });

  const claude = () => join(home.dir, '.claude', 'projects');
  const where = () => ({
    ...({ path: repo.dir, revision: 'HEAD', rule: 'default', lanes: 1, cache: folder } as const),
    searchPath: process.env.PATH ?? '',
  });
  const signal = new AbortController().signal;

  async function made(agreed: Agreed | null) {
    const events: JobEvent[] = [];
    const shares: number[] = [];
    const cache = new CacheFolder(folder);
    const options = {
      ...PLAIN,
      cache,
      signal,
      onProgress: ({ share }: { share: number }) => shares.push(share),
    };
    const job = { kind: 'analyze', ...where(), sessions: agreed && { agreed } } as const;
    const memory = { cache, build: 'test' };
    const report = unpackReport(await makeReport(job, options, memory, event => events.push(event)));
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    return { report, machine: events.find(event => event.type === 'machine') };
  }

  it('counts their lines, and tells the shares that others get and what nobody agreed to', async () => {
    home.write('.codex/sessions/2026/09/01/rollout-x.jsonl', '{}\n');
    const plain = await made(null);
    assert.equal(plain.report.sessions, null);
    assert.equal(plain.machine, undefined);

    const { report, machine } = await made({ 'claude-code': [claude()] });
    assert.equal(report.living.basis.session, 5);
    assert.deepEqual(
      report.sessions!.stores.map(({ store }) => store),
      ['claude-code'],
    );
    assert.deepEqual(machine, {
      type: 'machine',
      without: plain.report.share,
      unasked: [{ store: 'codex', tool: 'OpenAI Codex', place: join(home.dir, '.codex', 'sessions') }],
    });
    assert.notEqual(report.share.low, plain.report.share.low);
  });

  it('is not what is remembered: that is the one of others', async () => {
    const first = await made({ 'claude-code': [claude()] });
    const plain = await made(null);
    assert.equal(plain.report.sessions, null);
    assert.deepEqual(plain.report.share, first.machine?.type === 'machine' && first.machine.without);
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(one => one.isFile());
    assert.ok(names.length > 0);
    for (const { parentPath, name } of names)
      assert.ok(!readFileSync(join(parentPath, name)).includes('claude-x'), name);
  });

  it('keeps where records lie in the folder that the person’s consent is in, and hears the same by it', async () => {
    const kept = join(folder, 'sessions', 'places');
    const wanted = { agreed: { 'claude-code': [claude()] }, kept };
    const first = await hearAgreed(where(), wanted, signal);
    assert.ok(readdirSync(kept, { recursive: true }).length > 0);
    assert.deepEqual((await hearAgreed(where(), wanted, signal)).sessions, first.sessions);
    const { sessions } = await hearAgreed(where(), { agreed: wanted.agreed }, signal);
    assert.deepEqual(sessions, first.sessions);
  });

  it('hears none of a folder that nobody agreed to', async () => {
    const { report, machine } = await made({ 'claude-code': [join(home.dir, 'elsewhere')] });
    assert.deepEqual(report.sessions!.stores, []);
    assert.equal(report.living.basis.session, 0);
    assert.deepEqual(machine?.type === 'machine' && machine.unasked.map(({ place }) => place), [claude()]);
  });

  it('a commit is told with what sessions hold of it, also where its row is known', async () => {
    const wanted = { agreed: { 'claude-code': [claude()] } };
    const { sessions } = await hearAgreed(where(), wanted, signal);
    const commit = repo.git('rev-parse', 'HEAD').trim();
    const row = { commit, class: 'unknown', agent: null, signs: [], reason: null } as const;
    const found = { agents: ['Claude Code'], exact: 5, reformatted: 0, edited: 0 };
    assert.deepEqual((await account(repo.dir, commit, row, { ...PLAIN, sessions })).session, found);
    assert.equal((await account(repo.dir, commit, row, PLAIN)).session, undefined);
  });

  it('stores are listed with their folders and files', async () => {
    const listed = await listStores(where(), signal);
    assert.deepEqual(
      listed.map(({ store, folders, files, read }) => [store, folders, files, read]),
      [['claude-code', [claude()], 1, null]],
    );
  });

  it('lines of files are told with the days of their sessions', async () => {
    const wanted = { agreed: { 'claude-code': [claude()] } };
    const { sessions } = await hearAgreed(where(), wanted, signal);
    const cache = new CacheFolder(folder);
    await made(null);
    const head = await OpenHead.open(repo.dir, { ...PLAIN, memory: { cache, build: 'test' }, sessions });
    try {
      await head.settle();
      const { lines: own, owners } = await head.lines('new.ts');
      const told = [...new Set(own)].map(at => owners[at]!);
      assert.deepEqual(
        told.map(({ basis, agent, sessionDays }) => [basis, agent?.agent, sessionDays]),
        [['session', 'Claude Code', { from: '2026-09-01', to: '2026-09-01' }]],
      );
    } finally {
      head.dispose();
    }
  });
});
