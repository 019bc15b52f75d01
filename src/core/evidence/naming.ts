import type { CatalogueData } from './catalogue-schema';
import { normaliseModel } from './models';

/** How surely a text names an AI: a name that is also a person's or a word of another meaning is doubtful. */
export type Naming = 'sure' | 'doubtful' | null;

export interface Namer {
  /** The agent a text names, by display name; null where it names none. */
  readonly agentIn: (text: string) => string | null;
  /** Whether a text names an agent, a model, a vendor, or AI as such. */
  readonly naming: (text: string) => Naming;
  /** Whether a text is the name of an agent or a model and nothing else. */
  readonly isName: (text: string) => boolean;
  /** Whether a name is that of somebody whose first name is also an agent's: "Kiro Tanaka", and not "Kiro Agent". */
  readonly isPerson: (name: string) => boolean;
}

/** Addresses and links are no words: what they hold names nobody. */
export function wordsOf(text: string): string {
  return withoutLogins(text.replace(/<[^<>]*>|\bhttps?:\/\/\S*|\S+@\S+/g, ' ')).trim();
}

/** "gpt5405", "llama3fan": a word with numbers stuck to it is a login, and no name of a model. */
const LOGIN =
  /(?:^|[^\w.-])[a-z]{3,20}(?:\d{3,}[a-z]{0,20}|\d{1,2}(?!(?:mini|all|turbo|max|pro|coder?|vision|instruct)\b)[a-z]{3,20})(?![\w.-])/gi;

function withoutLogins(text: string): string {
  return /\d/.test(text) ? text.replace(LOGIN, ' ') : text;
}

const AI =
  /\b(?:a\.?i|llms?|gen-?ai|chat-?gpt(?:v?\d+)?|gpt|generative|language models?|clankers?|chatbots?|co-?pilot)(?:$|[^a-z0-9])|\u{4eba}\u{5de5}\u{667a}\u{80fd}|\u{5927}\u{6a21}\u{578b}|\u{751f}\u{6210}\u{5f0f}?AI|\u{751f}\u{6210}AI/iu;
const VENDOR =
  /\b(?:anthropic|open-?ai|deep-?seek|mistral|devstral|codestral|qwen|kimi|glm|minimax|grok|llama|gemma|ollama|opus|sonnet|haiku|fable|mythos|bard|starcoder|codellama|wizardcoder)(?:$|[^a-z])/i;

const PERSON = /^(\p{Lu}\p{L}+)[ -]((?:\p{Lu}[\p{L}'.\u2019-]*)(?: \p{Lu}[\p{L}'.\u2019-]*)?)$/u;
/** What a product's name goes on with. */
const PRODUCT =
  /\b(?:code|cli|agents?|bots?|assist(?:ant)?|ai|chat|desktop|pro|max|mini|opus|sonnet|haiku|fable|mythos|flash|ultra|nano|lite|coder|workers?|cloud|web|app|dev|developer|engineer|sandbox|session|review(?:er)?|tests?|ci|actions?|models?|llm|studio|ide|editor|thinking|preview|sdk|api|swe|auto(?:pilot|mation)?|copilot|codex|claude|gemini|gpt|cursor|anthropic|openai|google|github|builder|orchestrator|subagent|planner|executor|composer|tab|background|free|plus|next|labs?|gateway|runner|service|system|user|docs?|fix(?:er)?|turbo|large|small|medium|instruct|v\d+)\b/i;

/** Names of agents stand once, in their own rows; the patterns that look for them are made of these. */
export function namerOf({ agents, aliases }: Pick<CatalogueData, 'agents' | 'aliases'>): Namer {
  const isWord = new Set(agents.filter(({ word }) => word).map(({ name }) => name));
  const special = aliases.map(row => ({ agent: row.agent, found: tester(row.pattern, row.unless) }));
  const names = agents.flatMap(agent => [
    { agent: agent.name, name: agent.name, alone: agent.word === true },
    ...(agent.aliases ?? []).map(name => ({ agent: agent.name, name, alone: false })),
    ...(agent.wordAliases ?? []).map(name => ({ agent: agent.name, name, alone: true })),
  ]);
  // The longer name says which one it is.
  names.sort((a, b) => b.name.length - a.name.length);
  const plain = names.map(({ agent, name, alone }) => ({ agent, alone, found: nameTester(name, alone) }));
  const whole = new Set(names.filter(({ alone }) => !alone).map(({ name }) => plainOf(name)));
  const first = (words: string) => plain.find(({ found }) => found(words));
  // "This was written by Claude": the name stands behind the word.
  const agentOf = (words: string) => first(words) ?? first(BEHIND.exec(words)?.[1] ?? '') ?? null;
  return {
    agentIn: text => {
      const known = special.find(({ found }) => found(withoutLogins(text)));
      return known?.agent ?? agentOf(wordsOf(text))?.agent ?? null;
    },
    naming: text => {
      const words = wordsOf(text);
      if (AI.test(words) || VENDOR.test(words) || normaliseModel(words) !== null) return 'sure';
      const agent = agentOf(words);
      if (agent !== null) return agent.alone ? 'doubtful' : 'sure';
      return special.some(({ agent: name, found }) => !isWord.has(name) && found(words)) ? 'sure' : null;
    },
    isName: text => whole.has(plainOf(text.replace(/\[bot\]$/i, ''))) || isModelName(withoutLogins(text)),
    isPerson: name => {
      const [, given = '', rest = ''] = PERSON.exec(name.trim()) ?? [];
      return (first(given) !== undefined || VENDOR.test(given)) && !PRODUCT.test(rest);
    },
  };
}

const BEHIND = /\b(?:by|with|using|via) (?:the )?(.{1,80})/i;

function plainOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "Claude Opus 4.6 (1M context)", "GPT-5.1 Codex": words of models and numbers alone. */
function isModelName(text: string): boolean {
  const rest = plainOf(text.replace(/\([^()]*\)/g, ''))
    .replace(MODEL_WORDS, '')
    .trim();
  return rest === '' && normaliseModel(text) !== null;
}

const MODEL_WORDS =
  /\b(?:claude|anthropic|opus|sonnet|haiku|fable|mythos|gpt|openai|codex|mini|nano|pro|max|gemini|google|flash|ultra|lite|deepseek|qwen|coder|kimi|glm|grok|llama|mistral|devstral|codestral|minimax|o\d|k\d|v\d|r\d|\d+[a-z]?|thinking|preview|high|medium|low|xhigh|fast|code|latest|exp)\b/g;

function tester(pattern: string, unless: string | undefined): (text: string) => boolean {
  const wanted = new RegExp(pattern, 'i');
  const refused = unless === undefined ? null : new RegExp(unless, 'i');
  return text => wanted.test(text) && !refused?.test(text);
}

/**
 * A name with blanks, hyphens or nothing between its words. One that is a word or a first name, too, must stand alone, but
 * for a version, a model or a remark behind it.
 */
function nameTester(name: string, alone: boolean): (text: string) => boolean {
  const escaped = name
    .split(/[ -]+/)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[ _-]?');
  const pattern = alone
    ? `^\\W{0,8}(?:(?:google|openai|anthropic|github|microsoft|sourcegraph|amazon|aws|xai)(?:'s)? )?${escaped}(?:$|[\\s.]*(?:[:/@([,+&;]|v?\\d|$|(?:ai|code|cli|agent|bot|assistant|app)\\b))`
    : `(?:^|[^a-z0-9])${escaped}(?:$|[^a-z0-9])`;
  // Most texts hold no name: its first word is looked for before the pattern is made.
  const start = name.split(/[ -]/)[0]!.toLowerCase();
  let wanted: RegExp | null = null;
  return text => {
    if (!text.toLowerCase().includes(start)) return false;
    wanted ??= new RegExp(pattern, 'i');
    return wanted.test(text);
  };
}
