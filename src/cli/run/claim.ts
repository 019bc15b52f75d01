import { claimJson, claimMarkdown, readClaim, type Verdict } from '../../core/claim';
import { loadCatalogue } from '../../core/evidence';
import { checkClaim } from '../../core/questions';
import { terminalText } from '../../core/report';
import type { CommandLine, Of } from '../arguments';
import { print } from '../output';
import { lookOf } from '../terminal';
import { UsageError } from '../usage-error';
import { asked, type Ground, memoryOf } from './ground';

export const CLAIM_STATUS: Readonly<Record<Verdict, number>> = { supported: 0, refuted: 1, undecidable: 4 };

/** The exit status tells the verdict. */
export async function printClaim(
  line: CommandLine,
  { path, words, format }: Of<'claim'>,
  ground: Ground,
): Promise<number> {
  const found = readClaim(words, loadCatalogue().namer.agentIn);
  if ('refused' in found) throw new UsageError(found.refused);
  const { generatedBy } = ground;
  const answer = await checkClaim(path, found.read, {
    ...asked(line, ground),
    generatedBy,
    memory: memoryOf(line, ground),
  });
  if (format === 'json') await print(claimJson(answer));
  else
    await print(
      format === null
        ? terminalText(claimMarkdown(answer), lookOf(process.stdout, process.env).width)
        : claimMarkdown(answer),
    );
  return CLAIM_STATUS[answer.judgement.verdict];
}
