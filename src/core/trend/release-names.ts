/** A way in which projects name their releases. */
export interface ReleaseForm {
  readonly form: string;
  /** Of the whole name or its end, in small letters. Group 1 is the version where more may stand before it. */
  readonly pattern: RegExp;
  /** A tag of this form, and whose tags these are. */
  readonly example: string;
  readonly source: string;
}

/** Where a version may begin behind other words: only once in a row of numbers, so that no name is slow to look at. */
const AFTER_WORDS = '(?:^|[-_/@]|[a-z]\\.?)';
const UNDERSCORED = '(?:^|[-/@]|[a-z]_?)';
/** Words of which we know that a date or hyphened numbers behind them are a release. */
const OWN_WORD = '^(?:.*[/@])?(?:(?:release|rel|version|ver|core|r)[-_.]?)?v?';
const YEAR = '(?:19|20)\\d\\d';
const [MONTH, DAY] = ['(?:0[1-9]|1[0-2])', '(?:0[1-9]|[12]\\d|3[01])'];
/** What follows the version of a finished release. */
const FINAL = '(?:[-_.](?:final|ga|release|stable|lts|incubating))?';

/**
 * All forms that count. Not among them: `v1`, `v2`, which many projects move along (actions of GitHub); a number alone;
 * dates behind other words, which are as often snapshots; `v1.2.3-4`, which is a pre-release by semver; `1.0a`, `1.0b`,
 * which are as often alpha and beta.
 */
export const RELEASE_FORMS: readonly ReleaseForm[] = [
  row('dotted', `${AFTER_WORDS}(\\d+(?:\\.\\d+)+)${FINAL}$`, 'release/go1.21.0', 'golang/go'),
  row('underscored', `${UNDERSCORED}(\\d+(?:_\\d+)+)${FINAL}$`, 'REL_16_1', 'postgres/postgres'),
  row(
    'underscored with a letter',
    `${UNDERSCORED}(\\d+(?:_\\d+)+)[a-z]$`,
    'OpenSSL_1_1_1w',
    'openssl/openssl',
  ),
  row('dotted with a letter', `${AFTER_WORDS}(\\d+(?:\\.\\d+)+)[c-z]$`, '3.1c', 'tmux/tmux'),
  row('dotted, patch level', `${AFTER_WORDS}(\\d+(?:\\.\\d+)+)[-_.]?p\\d+$`, '4.2.8p15', 'ntp-project/ntp'),
  row(
    'underscored, patch level',
    `${UNDERSCORED}(\\d+(?:_\\d+)+)_?p\\d+$`,
    'V_9_6_P1',
    'openssh/openssh-portable',
  ),
  row('service pack', `${AFTER_WORDS}(\\d+(?:\\.\\d+)+)[-.]sp\\d+$`, '5.0.1.SP1', 'hibernate/hibernate-orm'),
  row('release of a platform', `${AFTER_WORDS}(\\d+(?:\\.\\d+)+)_r\\d+$`, 'android-14.0.0_r1', 'Android'),
  row(
    'build metadata',
    `${AFTER_WORDS}(\\d+(?:\\.\\d+)+)\\+[0-9a-z.-]+$`,
    'v1.2.3+build.5',
    'semver.org, 10',
  ),
  row('numbered patch', '^\\d+\\.\\d+\\.\\d+-[1-9]\\d*$', '7.1.1-21', 'ImageMagick/ImageMagick'),
  row('hyphened', `${OWN_WORD}(?<=[a-z][-_.]?)\\d{1,3}(?:-\\d+)+$`, 'v6-30-02', 'root-project/root'),
  row('JDK', '^jdk-?\\d+(?:\\.\\d+)*(?:\\+\\d+|-ga)$', 'jdk-21+35', 'openjdk/jdk'),
  row('month', `${OWN_WORD}${YEAR}-${MONTH}$`, 'release-2024-05', 'the month of a release'),
  row('day', `${OWN_WORD}${YEAR}-${MONTH}-${DAY}$`, '2023-11-01', 'google/re2'),
  row('day in one number', `${OWN_WORD}${YEAR}${MONTH}${DAY}$`, 'v20231112', 'google/closure-compiler'),
  row('year with a letter', `^${YEAR}[a-z]$`, '2023c', 'eggert/tz'),
  row(
    'moment',
    `^release\\.${YEAR}-${MONTH}-${DAY}t\\d\\d-\\d\\d-\\d\\dz$`,
    'RELEASE.2023-11-20T22-40-07Z',
    'minio/minio',
  ),
];

function row(form: string, pattern: string, example: string, source: string): ReleaseForm {
  return { form, pattern: new RegExp(pattern, 'd'), example, source };
}

/** Right before a version or in what was added to it, these words say that it is not, or not yet, a release. */
const UNFINISHED =
  'alpha|beta|rc|cr|pre|preview|prerelease|pretest|dev|devel|snapshot|nightly|daily|weekly|canary|next|insiders?|edge|latest|milestone|candidate|experimental|test|testing|wip|draft|tmp|temp|eap|unstable|label|before|backup|base|basepoint|branchpoint';
const BEFORE = new RegExp(`(?:^|[-_/@.])(?:${UNFINISHED})\\d*[-_/@.]*v?\\.?$|\\d(?:${UNFINISHED})[-_.]?$`);
const ADDED = new RegExp(`\\+(?:.*[^a-z])?(?:${UNFINISHED})(?![a-z])`);
/** A version behind a version: a pre-release of the first. */
const VERSION_BEFORE = /\d\.\d+[-_]$/;

/** Whether a tag of this name is a release: one of the forms, and nothing that says otherwise. */
export function isReleaseName(tag: string): boolean {
  const name = tag.toLowerCase();
  for (const { pattern } of RELEASE_FORMS) {
    const found = pattern.exec(name);
    if (found === null) continue;
    const before = name.slice(0, found.indices?.[1]?.[0] ?? 0);
    return !BEFORE.test(before) && !VERSION_BEFORE.test(before) && !ADDED.test(name);
  }
  return false;
}

/** Names that are none of a release: how many, and some of them, each unlike the others. */
export interface PassedOver {
  readonly count: number;
  readonly examples: readonly string[];
}

const MOST_EXAMPLES = 5;

/** Of thousands of nightly builds one is example enough. */
export function passedOver(tags: readonly { readonly name: string }[]): PassedOver {
  const names = tags.map(({ name }) => name).filter(name => !isReleaseName(name));
  const shapes = new Map<string, string>();
  for (const name of names) {
    const shape = name.replace(/[0-9a-f]*\d[0-9a-f]*/gi, '0');
    if (!shapes.has(shape) && shapes.size < MOST_EXAMPLES) shapes.set(shape, name);
  }
  return { count: names.length, examples: [...shapes.values()] };
}
