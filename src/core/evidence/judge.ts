import type { AgentModel, Attribution, AuthorClass, Commit, Evidence, JoinedPart } from '../model';
import { agentsOf } from './agents';
import type { Catalogue } from './catalogue';
import { findEvidence, namesPerson } from './find-evidence';
import { claims, type Finding, isProof } from './finding';
import { parseMessage } from './message';

/** 2021-06-29T00:00:00Z, the day the first AI code tool for everybody was shown. */
export const DEFAULT_ERA_START = 1_624_924_800;
export const ERA_SIGN = 'era';
export const ERA_CONTRADICTED_SIGN = 'era-contradicted';
export const OVERRIDE_SIGN = 'override';

export interface JudgeOptions {
  /** Unix seconds: a commit whose committer date is earlier was written by people. */
  readonly eraStart: number;
  /** The sign of the branch whose merge brought this commit, as `branchFinding` returned it for the merge. */
  readonly branch?: Finding;
  /** What the repository's override file says of this commit. Beats everything else. */
  readonly declared?: 'ai' | 'human';
  readonly declaredAgent?: AgentModel;
}

type AiClass = 'agent' | 'pair' | 'assist';

/**
 * The conclusion for one commit. Override file, then the date, then machines by address, then the strongest mark of AI.
 * An agent as author makes the commit the agent's, also where its co-author is a person: that person asked for it.
 */
export function judge(commit: Commit, catalogue: Catalogue, options: JudgeOptions): Attribution {
  const findings = findEvidence(commit, catalogue);
  if (options.declared !== undefined) return declaredAs(options, findings, catalogue);
  const time = commit.committerTime;
  if (time !== null && time < options.eraStart) return beforeEra(time, findings);
  const own = withParts(fromSomebody(findings, commit, catalogue), commit, catalogue);
  return options.branch ? inheritBranch(own, options.branch, catalogue) : own;
}

/** A bot that names a person as co-author carried out that person's work: a backport, a suggestion that was applied. */
function fromSomebody(findings: readonly Finding[], commit: Commit, catalogue: Catalogue): Attribution {
  const own = fromMarks(findings, catalogue);
  if (own.class !== 'automation' || !namesPerson(commit, catalogue)) return own;
  const { evidence } = own;
  const others = findings.filter(({ gives }) => gives !== 'automation');
  return { ...fromMarks(others, catalogue), evidence };
}

export const PARTS_SIGN = 'squash-parts';

/** Of a commit that joins several messages, which of them declare AI. */
function withParts(own: Attribution, commit: Commit, catalogue: Catalogue): Attribution {
  if (own.class !== 'pair' && own.class !== 'assist') return own;
  const parts = judgeParts(commit, catalogue);
  if (parts.length < 2) return own;
  const declared = parts.filter(part => part.class !== 'unknown').length;
  const text = `${declared} of ${parts.length} joined messages declare AI`;
  return { ...own, parts, evidence: [...own.evidence, { sign: PARTS_SIGN, where: 'body', text }] };
}

function judgeParts(commit: Commit, catalogue: Catalogue): JoinedPart[] {
  const { squash } = parseMessage(commit.message);
  return (squash?.parts ?? []).map(({ title, message }) => {
    // Who made the whole says nothing of its parts.
    const findings = findEvidence({ ...commit, message: `${message}\n` }, catalogue).filter(isOfMessage);
    const claim = strongestClaim(findings);
    const signs = [...new Set(findings.map(({ evidence }) => evidence.sign))];
    return { title, class: claim === 'agent' ? 'pair' : (claim ?? 'unknown'), signs };
  });
}

function isOfMessage({ evidence }: Finding): boolean {
  return evidence.where !== 'author' && evidence.where !== 'committer';
}

const SILENT: Attribution = { class: 'unknown', agents: [], evidence: [] };
const SILENT_BEFORE_ERA: Attribution = {
  class: 'human',
  agents: [],
  evidence: [{ sign: ERA_SIGN, where: 'date', text: '' }],
};

/** What `judge` concludes for a commit that bears no mark and of which nothing is declared. */
export function judgeSilent(time: number | null, eraStart: number, inFull: boolean): Attribution {
  if (time === null || time >= eraStart) return SILENT;
  // The date is spelled out where someone looks at it.
  return inFull ? beforeEra(time, []) : SILENT_BEFORE_ERA;
}

/** Whether a mark that proves AI stands in a commit dated before the era: one of the two is wrong, so nothing is proved. */
export function contradictsEra(attribution: Attribution): boolean {
  return attribution.evidence.some(evidence => evidence.sign === ERA_CONTRADICTED_SIGN);
}

function fromMarks(findings: readonly Finding[], catalogue: Catalogue): Attribution {
  const evidence = findings.map(finding => finding.evidence);
  const claim = strongestClaim(findings);
  if (isAutomation(findings, claim)) return { class: 'automation', agents: [], evidence };
  if (claim === null) return { class: 'unknown', agents: [], evidence };
  return { class: claim, agents: agentsOf(findings, catalogue), evidence };
}

function strongestClaim(findings: readonly Finding[]): AiClass | null {
  const order: readonly AiClass[] = ['agent', 'pair', 'assist'];
  return order.find(claim => findings.some(finding => finding.gives === claim)) ?? null;
}

/** A bot of a workflow may run an agent: then the agent's own mark in the message says so. Mere help does not. */
function isAutomation(findings: readonly Finding[], claim: AiClass | null): boolean {
  return findings.some(finding => finding.gives === 'automation') && claim !== 'agent' && claim !== 'pair';
}

function beforeEra(time: number, findings: readonly Finding[]): Attribution {
  const evidence = findings.map(finding => finding.evidence);
  if (findings.some(finding => finding.gives === 'automation'))
    return { class: 'automation', agents: [], evidence };
  const contradicted = findings.some(provesAi);
  const sign = contradicted ? ERA_CONTRADICTED_SIGN : ERA_SIGN;
  return {
    class: contradicted ? 'unknown' : 'human',
    agents: [],
    evidence: [{ sign, where: 'date', text: isoDate(time) }, ...evidence],
  };
}

function provesAi(finding: Finding): boolean {
  return claims(finding) && isProof(finding) && finding.sign.certainty === 'verified';
}

function declaredAs(options: JudgeOptions, findings: readonly Finding[], catalogue: Catalogue): Attribution {
  const human = options.declared === 'human';
  const own: Evidence = { sign: OVERRIDE_SIGN, where: 'override', text: human ? 'human' : 'ai' };
  const evidence = [own, ...findings.map(finding => finding.evidence)];
  if (human) return { class: 'human', agents: [], evidence };
  const agents = options.declaredAgent ? [options.declaredAgent] : agentsOf(findings, catalogue);
  return { class: declaredClass(findings), agents, evidence };
}

/** A declaration says that AI wrote it, not how: a person stands behind it unless an agent signed it itself. */
function declaredClass(findings: readonly Finding[]): AuthorClass {
  return strongestClaim(findings) === 'agent' ? 'agent' : 'pair';
}

/** Git dates reach further than ISO strings of JavaScript do. */
function isoDate(time: number): string {
  const date = new Date(time * 1000);
  return Number.isNaN(date.getTime()) ? String(time) : date.toISOString().replace('.000Z', 'Z');
}

/**
 * What the name of the branch that brought a commit adds to what the commit itself says: it decides only where
 * nothing else does.
 */
export function inheritBranch(attribution: Attribution, branch: Finding, catalogue: Catalogue): Attribution {
  const evidence = [...attribution.evidence, branch.evidence];
  if (attribution.class !== 'unknown' || contradictsEra(attribution)) return { ...attribution, evidence };
  return { ...fromMarks([branch], catalogue), evidence };
}
