/** Which files count, which are left out and why, and what each is for. Paths are bytes, one character each. */
export type { AttributeSource } from './attribute-file';
export { type Attributes, type PathAttributes, readAttributes } from './attributes';
export { type Unquoted, unquote } from './c-quote';
export { exclusionOf } from './exclusion';
export { describeRules, FILE_RULES } from './file-rules';
export { compileGlobs, firstNames, type GlobList, lastGlob } from './globs';
export { languageOf } from './language';
export { MARK_LINES } from './mark-rows';
export { type HeadMark, isMarkedGenerated, MARK_LOOK, MARKS_NAME } from './marks';
export { folderOf, isIn, type Part } from './part';
export { bytePath, displayPath } from './path';
export { roleOf } from './role';
export { tagMatcher } from './tag-matcher';
export { tomlStrings } from './toml-strings';
