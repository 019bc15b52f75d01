import { type AgentModel, UNNAMED_AGENT } from '../model';
import type { Catalogue } from './catalogue';
import type { Finding } from './finding';
import { vendorName } from './models';

interface Draft {
  readonly agent: string | null;
  readonly model: string | null;
  readonly author: boolean;
}

const STRENGTH: readonly string[] = ['agent', 'pair', 'assist'];

/**
 * Distinct agent and model pairs of a commit, strongest claim first. One tool often leaves several marks of which only
 * one names the model: a mark without a model gives way to one of the same tool, a model without a tool goes to the
 * tool it fits, and the tool that is author takes the model from a trailer of its vendor.
 */
export function agentsOf(findings: readonly Finding[], catalogue: Catalogue): AgentModel[] {
  const vendorOf = (agent: string | null): string | null =>
    agent === null ? null : (catalogue.agentByName.get(agent)?.vendor ?? null);
  const drafts = joinVendor(giveModels(specific(ordered(findings)), vendorOf), vendorOf);
  const kept = drafts.filter((draft, at) => !isCovered(draft, drafts) && !isRepeated(draft, drafts, at));
  return kept.map(({ agent, model }) => ({ agent: agent ?? UNNAMED_AGENT, model }));
}

type VendorOf = (agent: string | null) => string | null;

function ordered(findings: readonly Finding[]): Draft[] {
  return STRENGTH.flatMap(strength =>
    findings
      .filter(finding => finding.gives === strength)
      .map(({ agent, model, evidence }) => ({ agent, model, author: evidence.where === 'author' })),
  );
}

/** "Claude" beside "Claude Code", "GitHub Copilot" beside "GitHub Copilot CLI": the longer name says which one it was. */
function specific(drafts: readonly Draft[]): Draft[] {
  const names = drafts.flatMap(draft => (draft.agent === null ? [] : [draft.agent]));
  return drafts.map(draft => {
    const longer = draft.agent === null ? undefined : names.find(name => name.startsWith(`${draft.agent} `));
    return longer === undefined ? draft : { ...draft, agent: longer };
  });
}

/** Hands each model without a tool to the tool of the model's vendor, or to the only tool there is. */
function giveModels(drafts: readonly Draft[], vendorOf: VendorOf): Draft[] {
  let result = [...drafts];
  for (const loose of drafts.filter(draft => draft.agent === null && draft.model !== null)) {
    const names = new Set(result.flatMap(draft => (draft.agent === null ? [] : [draft.agent])));
    const maker = vendorName(loose.model!.split('/')[0]!);
    const fits =
      [...names].find(name => vendorOf(name) === maker) ?? (names.size === 1 ? [...names][0]! : null);
    if (fits === null || hasOtherModel(result, fits, loose.model!)) continue;
    result = moveModel(result, fits, loose);
  }
  return result;
}

function hasOtherModel(drafts: readonly Draft[], agent: string, model: string): boolean {
  return drafts.some(draft => draft.agent === agent && draft.model !== null && draft.model !== model);
}

/** "Claude" as author and "Claude Opus 4.6" of the same vendor as co-author are one worker, not two. */
function joinVendor(drafts: readonly Draft[], vendorOf: VendorOf): Draft[] {
  const author = drafts.find(draft => draft.author && draft.agent !== null);
  const vendor = vendorOf(author?.agent ?? null);
  if (!author || vendor === null || drafts.some(draft => draft.agent === author.agent && draft.model)) {
    return [...drafts];
  }
  const other = drafts.find(
    draft => !draft.author && draft.model !== null && vendorOf(draft.agent) === vendor,
  );
  return other ? moveModel(drafts, author.agent!, other) : [...drafts];
}

function moveModel(drafts: readonly Draft[], to: string, from: Draft): Draft[] {
  return drafts
    .filter(
      draft => draft !== from && (from.agent === null || draft.agent !== from.agent || draft.model !== null),
    )
    .map(draft => (draft.agent === to && draft.model === null ? { ...draft, model: from.model } : draft));
}

function isCovered(draft: Draft, drafts: readonly Draft[]): boolean {
  if (draft.model !== null) return false;
  return drafts.some(
    other =>
      other.agent !== null && (draft.agent === null || (other.agent === draft.agent && other.model !== null)),
  );
}

function isRepeated(draft: Draft, drafts: readonly Draft[], at: number): boolean {
  return drafts.findIndex(other => other.agent === draft.agent && other.model === draft.model) < at;
}
