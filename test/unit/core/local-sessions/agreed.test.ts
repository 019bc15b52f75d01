import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { hearSessions, partAgreed } from '../../../../src/core/local-sessions';
import { repositoryScope } from '../../../../src/core/session-files';
import { ClaudeRecords } from '../../../support/claude-records';
import { keepEverySession } from '../../../support/every-session';
import { SessionHome } from '../../../support/session-home';

describe('what a person agreed to', () => {
  let home: SessionHome;
  beforeEach(() => {
    home = new SessionHome();
  });
  afterEach(() => home.dispose());

  const claude = () => join(home.dir, '.claude', 'projects');
  const keepOne = (folder = '.claude') => {
    const records = new ClaudeRecords('s1', { cwd: home.project }, home.project);
    home.log(`${folder}/projects/app/s1.jsonl`, ...records.create('t1', 'a.ts', 'one line\n'));
  };

  it('is all that is heard; every other place is one to ask about', () => {
    keepEverySession(home);
    const found = home.find();
    const nothing = partAgreed(found, {});
    assert.deepEqual(nothing.heard, []);
    assert.ok(found.length >= 8 && nothing.unasked.length >= found.length);

    const { heard, unasked } = partAgreed(found, { 'claude-code': [claude()] });
    assert.deepEqual(
      heard.map(({ store, folders }) => [store.id, folders]),
      [['claude-code', [claude()]]],
    );
    assert.ok(unasked.every(({ store }) => store !== 'claude-code'));
    assert.equal(unasked.length, nothing.unasked.length - 1);
  });

  it('holds for the folder and not for another one of the same tool', () => {
    keepOne();
    keepOne('.config/claude');
    const { heard, unasked } = partAgreed(home.find(), { 'claude-code': [claude()] });
    assert.deepEqual(
      heard.flatMap(({ files }) => files.map(({ folder }) => folder)),
      [claude()],
    );
    assert.deepEqual(unasked, [
      { store: 'claude-code', tool: 'Claude Code', place: join(home.dir, '.config/claude/projects') },
    ]);
  });

  it('is not what one tool is called that another has agreed folders of', () => {
    keepOne();
    assert.deepEqual(partAgreed(home.find(), { codex: [claude()] }).heard, []);
    assert.deepEqual(partAgreed(home.find(), JSON.parse('{"__proto__": []}')).heard, []);
  });

  it('takes the person’s own files that name folders, too, before these are heard', () => {
    keepEverySession(home);
    const crush = home.find().find(({ store }) => store.id === 'crush')!;
    assert.ok(crush.naming!.length > 0);
    const agreed = [...crush.folders];
    assert.deepEqual(partAgreed([crush], { crush: agreed }).heard, []);
    assert.equal(partAgreed([crush], { crush: [...agreed, ...crush.naming!] }).heard.length, 1);
  });

  it('is read, and counted by tool', async () => {
    keepOne();
    const { heard } = partAgreed(home.find(), { 'claude-code': [claude()] });
    const scope = repositoryScope({ top: home.project, commonDir: join(home.project, '.git') });
    const { sessions, stores } = await hearSessions(heard, scope);
    assert.equal(sessions.flatMap(({ edits }) => edits).length, 1);
    assert.deepEqual(stores, [
      {
        ...{ store: 'claude-code', agent: 'Claude Code', files: 1, notRead: 0 },
        ...{ sessions: 1, unproven: 0, unread: 0 },
      },
    ]);
  });
});
