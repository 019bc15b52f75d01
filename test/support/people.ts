/** `count` lines that occur nowhere else, so that no diff has a choice. */
export function lines(count: number, word: string): string {
  return Array.from({ length: count }, (_, i) => `${word} ${i} of its own\n`).join('');
}

export const CLAUDE = 'Claude Code <noreply@anthropic.com>';
export const DEPENDABOT = 'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>';
export const ADA = 'Ada Berg <ada@berg.dev>';
export const BOB = 'Bob Stone <bob@stone.dev>';

export const WITH_CLAUDE = `Work together\n\nCo-authored-by: ${CLAUDE}\n`;
export const WITH_HELP = 'Look it up\n\nAssisted-by: Crush:glm-5.2\n';

/** How a person who never declares AI commits, and one who does. */
export const person = (date: string) => ({ author: BOB, date });
export const withAi = (date: string) => ({ author: ADA, message: WITH_CLAUDE, date });
