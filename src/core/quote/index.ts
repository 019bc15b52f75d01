export { answer, caveat } from './answer';
export { badgeMarkdown, toBadge, toShields } from './badge';
export { CARD, type CardTheme, toCard } from './card';
export { day, escaped, plain, short, shortId } from './safe-text';
