import { spawn } from 'node:child_process';
import { ownersIn } from '../support/blame';

/** Owner of each line of one file as `git blame` says, as full commit ids. */
export function blameFile(
  repository: string,
  revision: string,
  path: string,
  ignored: readonly string[] = [],
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const revisions = ignored.flatMap(id => ['--ignore-rev', id]);
    const args = ['-C', repository, 'blame', '--porcelain', ...revisions, revision, '--', path];
    const child = spawn('git', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('close', code => {
      if (code !== 0) return reject(new Error(`git blame ${path}: ${stderr.slice(0, 200)}`));
      resolve(ownersIn(Buffer.concat(chunks).toString('latin1')));
    });
  });
}
