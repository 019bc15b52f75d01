import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findGit, GitError } from '../../../../../src/core/git';
import { Talk } from '../../../../../src/core/git/run/talk';
import { TestRepo } from '../../../../support/repo';
import { wrapGit } from '../../../../support/wrap-git';

const ARGS = ['diff-tree', '--stdin', '-r', '-p', '-U0'];

describe('a talk with git', () => {
  let repo: TestRepo;
  before(() => {
    repo = new TestRepo();
    repo.write('f', 'one\n').commit();
    // What looks like the end of an answer is content.
    repo.write('f', `two\nover-0\n${'long '.repeat(40_000)}\n`).commit();
    repo.write('g', 'x\n').commit();
  });
  after(() => repo.dispose());

  const programOf = (path = findGit(process.env.PATH)) => ({
    path,
    env: { PATH: process.env.PATH ?? '', GIT_DIR: join(repo.dir, '.git') },
    cwd: repo.dir,
  });
  const trees = (from: string, to: string) => `${treeOf(from)} ${treeOf(to)}`;
  const treeOf = (revision: string) => repo.git('rev-parse', `${revision}^{tree}`).trim();
  const ask = async (talk: Talk, line: string) => {
    const chunks: Buffer[] = [];
    await talk.ask(line, chunk => chunks.push(Buffer.from(chunk)));
    return Buffer.concat(chunks).toString();
  };

  it('gives to each question what git alone says to it', async () => {
    const talk = new Talk(programOf(), { args: ARGS });
    for (const line of [
      trees('HEAD~2', 'HEAD~1'),
      trees('HEAD~1', 'HEAD'),
      trees('HEAD', 'HEAD'),
      trees('HEAD', 'HEAD~2'),
    ]) {
      const [from, to] = line.split(' ');
      const alone = repo.git('diff-tree', '-r', '-p', '-U0', from!, to!);
      assert.equal(await ask(talk, line), `${line}\n${alone}`);
    }
    await talk.end();
  });

  it('hears nothing where git says nothing', async () => {
    const talk = new Talk(programOf(), { args: ARGS });
    assert.equal(await ask(talk, `${treeOf('HEAD')} ${'1'.repeat(40)}`), '');
    const line = trees('HEAD', 'HEAD~1');
    assert.ok((await ask(talk, line)).startsWith(`${line}\n`));
    await talk.end();
  });

  it('tells where git fails, and is over then', async () => {
    const path = findGit(wrapGit(join(repo.dir, 'failing'), 'echo no >&2; exit 3'));
    const talk = new Talk(programOf(path), { args: ARGS });
    const isFailure = (error: unknown) => error instanceof GitError && error.code === 3;
    await assert.rejects(ask(talk, trees('HEAD', 'HEAD~1')), isFailure);
    await assert.rejects(talk.end(), isFailure);
    await assert.rejects(ask(talk, trees('HEAD', 'HEAD~1')), isFailure);
  });

  it('does not wait for an answer of a git that ends without one', async () => {
    const path = findGit(wrapGit(join(repo.dir, 'quiet'), 'exit 0'));
    await assert.rejects(ask(new Talk(programOf(path), { args: ARGS }), 'x'), /ended before it had answered/);
  });

  it('is stopped by a signal, and not begun after it', async () => {
    const controller = new AbortController();
    const path = findGit(wrapGit(join(repo.dir, 'waiting'), 'printf %0100d 0; exec sleep 600'));
    const talk = new Talk(programOf(path), { args: ARGS, signal: controller.signal });
    const reason = new Error('enough');
    await assert.rejects(
      talk.ask('x', () => controller.abort(reason)).then(() => {}),
      reason,
    );
    await assert.rejects(ask(new Talk(programOf(), { args: ARGS, signal: controller.signal }), 'x'), reason);
  });

  it('hears an answer whole, however git hands it out', async () => {
    // It hands back what it hears, letter by letter.
    const script = join(repo.dir, 'letters.mjs');
    writeFileSync(
      script,
      `import { createInterface } from 'node:readline';
       for await (const line of createInterface({ input: process.stdin }))
         for (const letter of line + '\\n') await new Promise(done => process.stdout.write(letter, () => setTimeout(done, 0)));`,
    );
    const path = findGit(wrapGit(join(repo.dir, 'letters'), `exec "${process.execPath}" "${script}"`));
    const talk = new Talk(programOf(path), { args: ARGS });
    assert.equal(await ask(talk, 'over'), 'over\n');
    assert.equal(await ask(talk, 'and over again'), 'and over again\n');
    await talk.end();
  });
});
