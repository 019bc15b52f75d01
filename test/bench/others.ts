import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ENV } from './measure';
import { once, type Row, type Tell } from './rounds';
import type { Subject } from './subjects';

const WEEK = String(7 * 24 * 60 * 60);

/** Git of Theseus: blame at one commit of each week. */
export function theseus(subject: Subject, program: string, tell: Tell): Promise<Row> {
  const dir = ownClone(subject, 'theseus');
  const branch = subject.git('rev-parse', '--abbrev-ref', 'HEAD');
  const out = join(subject.folder, 'theseus-out');
  const args = ['--interval', WEEK, '--branch', branch, '--outdir', out, dir];
  return once('`git-of-theseus-analyze`, weekly', { command: program, args, cwd: dir, env: own() }, tell);
}

export function hercules(subject: Subject, program: string, tell: Tell): Promise<Row> {
  const dir = ownClone(subject, 'hercules');
  const start = { command: program, args: ['--burndown', dir], cwd: dir, env: own() };
  return once('`hercules --burndown`', start, tell);
}

/** With all objects in it: not every program knows of shared ones. */
function ownClone(subject: Subject, name: string): string {
  const dir = join(subject.folder, name);
  execFileSync('git', ['clone', '-q', '--no-checkout', subject.repository, dir], { env: ENV });
  return dir;
}

/** They are installed in places that only the user's environment tells. */
function own(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_NO_LAZY_FETCH: '1' };
}
