/** Longer sentences are not looked at to their end. */
const LONGEST = 160;

/** How one says that there is nothing to say: "None", "N/A", "no AI", "0 %", "-", "written by myself". */
const NOTHING =
  /^[\W_]*$|^[\W_]*(?:no|none|nil|nope|nobody|nothing|never|neither|false|null|na|n\/a|zero|0|human|humans|manual|manually|not|without|todo|tbd|see|please|describe)(?:$|[^a-z0-9-])/i;
/** A first clause that denies: "I did not use AI", "AI was not involved", "this is AI-free". */
const DENIAL =
  /\b(?:not|never|no|without|didn['’]?t|don['’]?t|wasn['’]?t|weren['’]?t|isn['’]?t|aren['’]?t|haven['’]?t|hasn['’]?t|free of)\b[^,;.:(]{0,60}\b(?:ai|llms?|gpt|copilot|claude|tools?|assistants?|agents?|models?|use[ds]?|using|generated?|written|involved|assist(?:ed|ance)?|help)\b|\b(?:ai|llm)s?[- ]free\b|\b(?:ai|llms?|tools?|copilot|claude|agents?)\b[^,;.:(]{0,30}\b(?:not|never|wasn['’]?t|weren['’]?t)\b|\b(?:myself|by hand|hand-?written|manually|human-(?:only|written|made|authored)|100 ?% human)\b/i;
/** What a form says before somebody fills it in. */
const FORM_WORD =
  /^(?:ai|llm|gen|genai|tools?|agents?|models?|names?|versions?|your|the|a|an|of|or|and|used|use|which|what|here|insert|specify|list|if|any|yes|no|y|n|x|true|false|eg|e|g|tbd|todo|xxx|please|describe|placeholder|fill|in|none|percent|percentage|delete|as|appropriate|applicable|not)$/i;
const BRACKETS: readonly (readonly [open: string, close: string])[] = [
  ['[', ']'],
  ['<', '>'],
  ['{', '}'],
  ['(', ')'],
];

/**
 * Whether the value of a form's line says nothing, or that no AI was used: left empty, a placeholder that nobody filled
 * in, a denial in its first clause. Only what stands first counts: "Claude Code, not for the tests" says something.
 */
export function isUnsaid(value: string): boolean {
  return isPlaceholder(value) || deniesAi(value);
}

/** A statement that no AI was used. */
export function deniesAi(value: string): boolean {
  const clause = firstClause(value);
  return NOTHING.test(clause) || DENIAL.test(clause);
}

function firstClause(value: string): string {
  return value.slice(0, LONGEST).split(/[.,;:(–—]|\bbut\b/, 1)[0]!;
}

function isPlaceholder(value: string): boolean {
  const text = value.trim();
  if (/^(?:\.{3,}|…|_{2,}|-{2,}|\?+)$/.test(text)) return true;
  const inner = bracketed(text);
  if (inner !== null) return isForm(inner) || /^e\.?g\b|\/(?:none|other|n\/a)$/i.test(inner.trim());
  // An agent that copied "AGENT_NAME:MODEL_VERSION" is one; "your tool here" is nobody's word.
  return /[/|]|^(?:your|insert|name of)\b/i.test(text) && isForm(text);
}

/** What stands in the brackets that a value begins with; null for none, and for the text of a link. */
function bracketed(text: string): string | null {
  const pair = BRACKETS.find(([open]) => text.startsWith(open));
  if (pair === undefined) return null;
  const end = text.indexOf(pair[1]);
  if (end < 0 || text[end + 1] === '(') return null;
  return text.slice(1, end);
}

function isForm(text: string): boolean {
  const words = text
    .slice(0, LONGEST)
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '');
  return words.every(word => FORM_WORD.test(word));
}

const SUBJECT_OF_DENIAL = /\b(?:ai|llms?|generative|copilot|chatgpt|claude|coding agents?)\b/i;
const NO_AI =
  /\bno (?:gen(?:erative)?[ -]?)?(?:ai|llms?|coding agents?|copilot|chatgpt|claude)\b[^.;]{0,40}\b(?:used|involved|use|usage|tools?|assistance|generated|help|code)\b|\b(?:did|was|were|have|has)(?: not|n['’]?t)\b[^.;]{0,30}\b(?:use|used|using|generated|written|made|involve[ds]?)\b[^.;]{0,30}\b(?:ai|llms?|copilot|chatgpt|claude)\b|\bwithout (?:any |the )?(?:use of |using |help of )?(?:gen(?:erative)?[ -]?)?(?:ai|llms?)\b|\b(?:ai|llms?) (?:was|were|is) (?:not|never) used\b|\bai[- ]free\b/i;
const DISCLOSURE =
  /^\W{0,8}(?:ai|llm)[ -]?(?:usage|use|disclosure|note|statement|assist(?:ance|ed)?|tools?(?: used)?|generated)\W{0,6}:(.*)$/i;

/** A line that states that no AI was used. */
export function saysNoAi(line: string): boolean {
  if (!SUBJECT_OF_DENIAL.test(line)) return false;
  const disclosed = DISCLOSURE.exec(line)?.[1];
  return disclosed !== undefined ? disclosed.trim() !== '' && deniesAi(disclosed) : NO_AI.test(line);
}
