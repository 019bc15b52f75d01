import data from './catalogue.json';
import type { CatalogueData } from './catalogue-schema';

/** A model in its one spelling: `vendor/name`, its vendor, and the line it belongs to ("Claude Opus", "GPT-5"). */
export interface ModelName {
  readonly id: string;
  readonly vendor: string;
  readonly family: string;
}

interface ModelRule {
  readonly pattern: RegExp;
  readonly vendor: string;
  readonly name: string;
  readonly family: string;
}

const TABLE: CatalogueData['models'] = data.models;
const PLACEHOLDER = new RegExp(TABLE.placeholder, 'i');
const RULES: readonly ModelRule[] = TABLE.rules.map(rule => ({
  ...rule,
  pattern: new RegExp(rule.pattern, 'i'),
}));
const LONGEST = 300;

/** The model a text names, or null: a tool without a model, a placeholder, a name cut off. */
export function normaliseModel(text: string): ModelName | null {
  const cleaned = clean(text.slice(0, LONGEST));
  if (PLACEHOLDER.test(cleaned)) return null;
  for (const rule of RULES) {
    const match = rule.pattern.exec(cleaned);
    if (match) return named(rule, match);
  }
  return null;
}

/** Display name of the vendor part of a model id; the part itself where it is not known. */
export function vendorName(vendor: string): string {
  return Object.hasOwn(TABLE.vendors, vendor) ? (TABLE.vendors[vendor] ?? vendor) : vendor;
}

/** Addresses name machines and people, not models. */
function clean(text: string): string {
  return text.replace(/<[^<>@]*@[^<>]*>/g, ' ').trim();
}

function named(rule: ModelRule, match: RegExpExecArray): ModelName {
  const name = fill(rule.name, match).toLowerCase().replace(/ /g, '-');
  return { id: `${rule.vendor}/${name}`, vendor: rule.vendor, family: titled(fill(rule.family, match)) };
}

/** `{n}` stands for a group; a part in square brackets is left out where its group did not take part. */
function fill(template: string, match: RegExpExecArray): string {
  const group = (digit: string): string => match[Number(digit)] ?? '';
  return template
    .replace(/\[([^\]{]*)\{(\d)\}\]/g, (_, before: string, digit: string) =>
      group(digit) ? before + group(digit) : '',
    )
    .replace(/\{(\d)\}/g, (_, digit: string) => group(digit));
}

/** "claude opus" is a line of its own name: capital first letters, the rest as written in the table. */
function titled(family: string): string {
  return family
    .split(' ')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1).replace(/^[A-Z]+$/, rest => rest.toLowerCase()))
    .join(' ');
}
