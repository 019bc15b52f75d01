import { strict as assert } from 'node:assert';
import { readClaim } from '../../../../src/core/claim';
import { loadCatalogue } from '../../../../src/core/evidence';
import { checkClaim } from '../../../../src/core/questions/check-claim';
import { claimedRepo } from '../../../support/claimed-repo';
import type { TestRepo } from '../../../support/repo';

describe('a claim about a repository', () => {
  let repo: TestRepo;
  before(() => {
    repo = claimedRepo();
  });
  after(() => repo.dispose());

  const { agentIn } = loadCatalogue().namer;
  const ask = async (text: string) => {
    const found = readClaim({ text }, agentIn);
    assert.ok('read' in found, text);
    const { judgement, measured } = await checkClaim(repo.dir, found.read, {
      ...({ revision: 'HEAD', rule: 'default', searchPath: process.env.PATH, lanes: 2 } as const),
      generatedBy: { name: 'test', version: '0' },
      memory: null,
    });
    const { agent, pair, unknown, human, counted } = measured.counts;
    const counts = `${agent + pair} ${unknown} ${human} ${counted}`;
    return [judgement.verdict, judgement.kind, measured.unit, counts] as const;
  };

  // Lines that live at the head: 10 old, 4 of an agent, 2 and 6 without a sign.
  const ANSWERS: readonly [text: string, answer: Awaited<ReturnType<typeof ask>>][] = [
    ['80 % of new lines, 2026-05', ['supported', null, 'new', '8 2 0 10']],
    ['81 % of new lines, 2026-05', ['undecidable', 'silent', 'new', '8 2 0 10']],
    ['less than 80 % of new lines in May 2026', ['refuted', null, 'new', '8 2 0 10']],
    ['at most 80 % of new lines in May 2026', ['undecidable', 'silent', 'new', '8 2 0 10']],
    ['80 % of new lines, 2026-05..2026-06', ['undecidable', 'silent', 'new', '4 2 0 6']],
    ['80 % of added lines, 2026-05..2026-06', ['supported', null, 'added', '8 2 0 10']],
    ['half of commits in v1.0.0..v2.0.0', ['supported', null, 'commits', '1 1 0 2']],
    ['more than half of commits in v1.0.0..v2.0.0', ['undecidable', 'silent', 'commits', '1 1 0 2']],
    ['80 % of release 2.0.0', ['supported', null, 'new', '8 2 0 10']],
    ['80 % of the code base', ['refuted', null, 'living', '4 8 10 22']],
    ['most of the code is human-written', ['undecidable', 'silent', 'living', '4 8 10 22']],
    ['45 % of the code is human-written', ['supported', null, 'living', '4 8 10 22']],
    ['40 % of lines at v2.0.0', ['supported', null, 'living', '8 2 10 20']],
    ['no AI code at v1.0.0', ['supported', null, 'living', '0 0 10 10']],
    ['30 % of added lines', ['supported', null, 'added', '8 8 10 26']],
    ['a fifth of commits', ['supported', null, 'commits', '1 3 1 5']],
    ['84 % of merged pull requests in May 2026', ['undecidable', 'unit', 'commits', '1 1 0 2']],
    ['90 % of code company-wide', ['undecidable', 'clone', 'living', '4 8 10 22']],
    ['80 % of new lines, 2027', ['undecidable', 'clone', 'new', '0 0 0 0']],
    ['Claude wrote 80 % of new lines, 2026-05', ['supported', null, 'new', '8 2 0 10']],
    ['Copilot wrote 80 % of new lines, 2026-05', ['undecidable', 'silent', 'new', '8 2 0 10']],
  ];
  for (const [text, answer] of ANSWERS)
    it(`“${text}” is ${answer[0]}`, async () => assert.deepEqual(await ask(text), answer));
});
