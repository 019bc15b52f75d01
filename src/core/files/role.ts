import type { FileRole } from '../model';
import { compileGlobs } from './globs';
import { CI_GLOBS, CONFIG_GLOBS, DOCS_GLOBS, INSTRUCTION_GLOBS, TEST_GLOBS } from './role-patterns';

/**
 * Earlier wins, from the most telling to the least: instructions for agents are Markdown and dotfiles too, a
 * workflow is a dotfile, and what lies among the tests serves them whatever its kind. All else is product.
 */
export const ROLE_PRECEDENCE = ['instructions', 'ci', 'test', 'docs', 'config'] as const;

const GLOBS: Readonly<Record<(typeof ROLE_PRECEDENCE)[number], readonly string[]>> = {
  instructions: INSTRUCTION_GLOBS,
  ci: CI_GLOBS,
  test: TEST_GLOBS,
  docs: DOCS_GLOBS,
  config: CONFIG_GLOBS,
};

const LISTS = ROLE_PRECEDENCE.map(role => ({ role, list: compileGlobs(GLOBS[role]) }));

/** `path` in bytes, '/' between segments. */
export function roleOf(path: string): FileRole {
  return LISTS.find(({ list }) => list.has(path))?.role ?? 'product';
}
