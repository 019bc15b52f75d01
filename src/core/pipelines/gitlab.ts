import { visible } from '../text';
import type { Finding } from './finding';

/** `digest`: a text that stands for another one, in hex. Every finding needs one of its own that stays. */
export type Digest = (text: string) => string;

/** Points at the whole repository: every finding needs a place. */
const NOWHERE = '.';

/**
 * A Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/): an array, empty where there is nothing to tell.
 * What a commit says stands at no line: the first one of a file that it changed is shown.
 */
export function codeQuality(findings: readonly Finding[], digest: Digest): string {
  const rows = findings.map(({ level, check, sentence, commit, path }) => ({
    description: visible(sentence),
    check_name: check,
    fingerprint: digest(`${check}\n${commit ?? sentence}`),
    severity: level === 'error' ? 'major' : 'minor',
    location: { path: path ?? NOWHERE, lines: { begin: 1 } },
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
