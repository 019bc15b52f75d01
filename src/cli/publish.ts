import { recallOrAnalyze } from '../core/analysis';
import { siteFiles } from '../core/export';
import { findGit, findRepository } from '../core/git';
import { realPathFrom } from '../core/real-paths';
import type { CommandLine, Of } from './arguments';
import { problemList } from './deliver';
import type { Program } from './find-report';
import { print } from './output';
import { withProgress } from './progress';
import { checkFolder, putFolder } from './put-folder';
import { asked, memoryOf } from './run/ground';
import { ledgerText } from './run/ledger';
import { UsageError } from './usage-error';

/** Writes a report as a folder for a host of static files. Returns the exit status. */
export function runPublish(
  line: CommandLine,
  { path, folder, withLedger }: Of<'publish'>,
  program: Program,
  signal: AbortSignal,
): Promise<number> {
  return withProgress(line, async onProgress => {
    const ground = { ...program, onProgress, signal };
    const common = asked(line, ground);
    const { gitDir, commonDir } = await findRepository(findGit(common.searchPath), path, signal);
    for (const inside of [gitDir, commonDir])
      if (realPathFrom(inside, folder) !== null)
        throw new UsageError(`${folder} lies in git's own folder: name another one.`);
    // Before the work, so that nobody waits for a refusal.
    checkFolder(folder);
    const { generatedBy } = program;
    const { report } = await recallOrAnalyze(path, { ...common, generatedBy }, memoryOf(line, ground));
    const atHead = { ...line, revision: report.repository.head };
    const ledger = withLedger ? await ledgerText(atHead, { path, files: [], format: 'json' }, ground) : null;
    const files = siteFiles(report, ledger);
    putFolder(folder, files);
    await print(`${files.length} files in ${folder}\n`);
    if (!line.quiet) process.stderr.write(problemList(report.problems));
    return 0;
  });
}
