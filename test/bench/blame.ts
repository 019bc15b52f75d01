import { attempt } from './measure';
import type { Row, Tell } from './rounds';
import type { Subject } from './subjects';
import { whole } from './table';

const PROCESSES = 2;
/** Of more files than this, every Nth is asked. */
const MOST_FILES = 2000;

/** `git blame` of the text files at the head, as many at a time as our report may start processes. */
export async function blameHead(subject: Subject, tell: Tell): Promise<Row> {
  const files = textFiles(subject);
  const step = Math.ceil(files.length / MOST_FILES) || 1;
  const chosen = files.filter((_, i) => i % step === 0);
  tell(`git blame of ${chosen.length} files`);
  const began = process.hrtime.bigint();
  const failed = await blameAll(subject, chosen);
  const seconds = (Number(process.hrtime.bigint() - began) / 1e9) * (files.length / chosen.length);
  const scaled = step === 1 ? '' : ` (one in ${step} asked, scaled)`;
  const broken = failed === 0 ? '' : `, ${whole(failed)} failed`;
  const title = `\`git blame\` of ${whole(files.length)} files${scaled}, ${PROCESSES} processes, once${broken}`;
  return { title, seconds: [seconds], peakMiB: null, once: true };
}

/** As many as failed, for git lacks what it needs. */
async function blameAll(subject: Subject, files: readonly string[]): Promise<number> {
  const left = [...files];
  let failed = 0;
  const lane = async () => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) {
      const args = ['--literal-pathspecs', 'blame', subject.head, '--', file];
      const { status } = await attempt({ command: 'git', args, cwd: subject.dir });
      if (status !== 0) failed++;
    }
  };
  await Promise.all(Array.from({ length: PROCESSES }, lane));
  return failed;
}

/** Files that have a line of text. */
function textFiles(subject: Subject): string[] {
  const found = subject.git('grep', '-I', '-l', '-z', '-e', '', subject.head);
  return found
    .split('\0')
    .slice(0, -1)
    .map(name => name.slice(subject.head.length + 1));
}
