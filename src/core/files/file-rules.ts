import { EXCLUSIONS, ROLES } from '../model';
import { ATTRIBUTE_LIMITS } from './attribute-file';
import { GENERATED_GLOBS, LOCK_GLOBS, MINIFIED_GLOBS, VENDORED_GLOBS } from './exclusion-patterns';
import { GLOB_LIMITS } from './globs';
import { LANGUAGES } from './language';
import { MARK_RULES } from './marks';
import { ROLE_PRECEDENCE } from './role';
import { CI_GLOBS, CONFIG_GLOBS, DOCS_GLOBS, INSTRUCTION_GLOBS, TEST_GLOBS } from './role-patterns';

/**
 * All that decides which files count and what they are for, as plain data to be hashed into a rule. `matching` is
 * to be raised when a change to the code, not to a list, gives a path another answer.
 */
export const FILE_RULES = {
  matching: 1,
  attributes: ['linguist-generated', 'linguist-vendored', 'filter'],
  limits: { ...ATTRIBUTE_LIMITS, globs: GLOB_LIMITS.globs, globLength: GLOB_LIMITS.length },
  exclusions: {
    order: EXCLUSIONS,
    vendored: VENDORED_GLOBS,
    lock: LOCK_GLOBS,
    minified: MINIFIED_GLOBS,
    generated: GENERATED_GLOBS,
  },
  marks: MARK_RULES,
  roles: {
    all: ROLES,
    precedence: ROLE_PRECEDENCE,
    instructions: INSTRUCTION_GLOBS,
    ci: CI_GLOBS,
    test: TEST_GLOBS,
    docs: DOCS_GLOBS,
    config: CONFIG_GLOBS,
  },
  languages: LANGUAGES,
} as const;

/** The rules in sentences, for a reader of a report. `countsGenerated`: the project's own list alone leaves files out. */
export function describeRules(countsGenerated = false): readonly string[] {
  const { exclusions, marks, roles } = FILE_RULES;
  const counts = [
    `${exclusions.vendored.length} patterns for vendored`,
    `${exclusions.lock.length} for lock`,
    `${exclusions.minified.length} for minified`,
    `${exclusions.generated.length} for generated files`,
  ];
  const counted =
    'Generated, vendored, lock and minified files count; left out by path is what the repository itself leaves out.';
  const leftOut = [
    `Left out by path, first reason that holds: ${exclusions.order.join(', ')} (${counts.join(', ')}).`,
    `Left out as generated, too: files that say in their first ${marks.lines} lines that a program wrote them (${marks.rows.length} known marks).`,
    'linguist-vendored and linguist-generated in .gitattributes win over these patterns and marks, both ways.',
  ];
  return [
    ...(countsGenerated ? [counted] : leftOut),
    `Role by path, first that holds: ${roles.precedence.join(', ')}; all other files are product.`,
    `Language by name of file, then by its longest extension that is known (${Object.keys(FILE_RULES.languages).length} languages); all other files have none.`,
  ];
}
