import { inert } from '../text';
import type { Breach, BreachKind } from './judge-commit';
import type { Form } from './policy-schema';
import { shapeOf } from './value-shapes';

/** As it is demanded: `Assisted-by: AGENT:MODEL [TOOL...]`, or another. */
export function formsText(forms: readonly Form[]): string {
  return forms.map(({ key, value }) => `"${key}: ${shapeOf(value).words}"`).join(' or ');
}

const WORDS: Readonly<Record<BreachKind, (forms: string) => string>> = {
  'form-missing': forms => `declares AI without ${forms}`,
  'form-wrong': forms => `declares AI in another form than ${forms}`,
  'form-repeated': forms => `has more than one ${forms}`,
  'no-person-signed-off': () => 'declares AI, and no person signed it off',
  ai: () => 'declares AI, which is not accepted',
  trailer: () => 'names AI in a trailer that is not for AI',
  mention: () => 'mentions AI where it must not',
  conversation: () => 'names a conversation with AI',
  'agent-signed-off': () => 'is signed off by AI',
  'agent-author': () => 'has an AI as author',
};

/** What the commit does, as it goes on behind its id; with the text that it is about, made harmless. */
export function breachText({ kind, forms, text }: Breach): string {
  const says = WORDS[kind](formsText(forms));
  return text === '' ? says : `${says}: ${inert(text.trim())}`;
}
