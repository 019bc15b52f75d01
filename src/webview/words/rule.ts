import * as l10n from '@vscode/l10n';
import type { Format } from '../format';
import { leftOutReason, roleName } from './nouns';

type Words = (parts: readonly string[], format: Format) => string;

/** A sentence of the core with what varies in it, and how a reader's language says it. */
const SENTENCES: readonly (readonly [RegExp, Words])[] = [
  [
    /^A living line belongs to the commit that plain git blame names; a commit has one class, by the evidence in it\.$/,
    () =>
      l10n.t(
        'A living line belongs to the commit that plain git blame names; a commit has one class, by the evidence in it.',
      ),
  ],
  [
    /^A living line belongs to the commit that plain git blame names, also where that is one of the (\d+) named in (\S+); a commit has one class, by the evidence in it\.$/,
    ([named, file], { count }) =>
      l10n.t(
        'A living line belongs to the commit that plain git blame names, also where that is one of the {0} named in {1}; a commit has one class, by the evidence in it.',
        count(Number(named)),
        file!,
      ),
  ],
  [
    /^A living line belongs to the commit that git blame names where it ignores the (\d+) commits of (\S+); a commit has one class, by the evidence in it\.$/,
    ([named, file], { count }) =>
      l10n.t(
        'A living line belongs to the commit that git blame names where it ignores the {0} commits of {1}; a commit has one class, by the evidence in it.',
        count(Number(named)),
        file!,
      ),
  ],
  [
    /^Where a tool recorded who wrote the lines of a file, its word stands for the lines of that file that the commit owns: AI is "agent", a known person "human", the rest "unknown", whatever the message says\.$/,
    () =>
      l10n.t(
        'Where a tool recorded who wrote the lines of a file, its word stands for the lines of that file that the commit owns: AI is "agent", a known person "human", the rest "unknown", whatever the message says.',
      ),
  ],
  [
    /^Where one commit joined a branch of several that is still in the repository, each line has the class of the commit that wrote it there\.$/,
    () =>
      l10n.t(
        'Where one commit joined a branch of several that is still in the repository, each line has the class of the commit that wrote it there.',
      ),
  ],
  [
    /^Local sessions: lines that agents wrote in sessions which this machine keeps are "agent", where no record speaks of them\. Nobody else can count this again, and what no session holds proves nothing\.$/,
    () =>
      l10n.t(
        'Local sessions: lines that agents wrote in sessions which this machine keeps are "agent", where no record speaks of them. Nobody else can count this again, and what no session holds proves nothing.',
      ),
  ],
  [
    /^Declared \(low\) = \(agent \+ pair\) \/ counted\. With AI users \(users\) = declared \+ assist \+ unknown lines by people who use AI: who declared it in this repository in the 91 days before\. Up to \(high\) = all that is not proved human and not automation\.$/,
    () =>
      l10n.t(
        'Declared = (agent + pair) / counted. With AI users = declared + assist + unknown lines by people who use AI: who declared it in this repository in the 91 days before. Up to = all that is not proved human and not automation.',
      ),
  ],
  [
    /^No evidence is "unknown"; only commits before (\S+) \(committer date\) and those the repository declares are "human"\.$/,
    ([era], { day }) =>
      l10n.t(
        'No evidence is "unknown"; only commits before {0} (committer date) and those the repository declares are "human".',
        day(era!),
      ),
  ],
  [
    /^A date before (\S+), when git began, counts where the main line begins with what a conversion from an older system leaves: (\d+) commits or more on (\d+) days or more, over (\d+) days or more, (\d+) of 10 in order\. Other such dates, and those of 1970, prove nothing: "unknown"\.$/,
    ([begin, ...numbers], { day }) =>
      l10n.t(
        'A date before {0}, when git began, counts where the main line begins with what a conversion from an older system leaves: {1} commits or more on {2} days or more, over {3} days or more, {4} of 10 in order. Other such dates, and those of 1970, prove nothing: "unknown".',
        day(begin!),
        ...numbers,
      ),
  ],
  [
    /^Evidence: catalogue (\S+), (\d+) signs\.$/,
    ([version, signs], { count }) =>
      l10n.t('Evidence: catalogue {0}, {1} signs.', version!, count(Number(signs))),
  ],
  [
    /^Evidence: catalogue (\S+), (\d+) signs; with the repository's (\S+) \((\d+) own signs, (\d+) declared commits, (\d+) left-out globs\)\.$/,
    ([version, signs, file, ...own], { count }) =>
      l10n.t(
        'Evidence: catalogue {0}, {1} signs; with the repository’s {2} (own signs: {3}, declared commits: {4}, left-out globs: {5}).',
        version!,
        count(Number(signs)),
        file!,
        ...own.map(number => count(Number(number))),
      ),
  ],
  [
    /^Generated, vendored, lock and minified files count; left out by path is what the repository itself leaves out\.$/,
    () =>
      l10n.t(
        'Generated, vendored, lock and minified files count; left out by path is what the repository itself leaves out.',
      ),
  ],
  [
    /^Left out by path, first reason that holds: ([\w, ]+) \((\d+) patterns for vendored, (\d+) for lock, (\d+) for minified, (\d+) for generated files\)\.$/,
    ([reasons, ...patterns]) =>
      l10n.t(
        'Left out by path, first reason that holds: {0} ({1} patterns for vendored, {2} for lock, {3} for minified, {4} for generated files).',
        inTurn(reasons!, leftOutReason),
        ...patterns,
      ),
  ],
  [
    /^Left out as generated, too: files that say in their first (\d+) lines that a program wrote them \((\d+) known marks\)\.$/,
    numbers =>
      l10n.t(
        'Left out as generated, too: files that say in their first {0} lines that a program wrote them ({1} known marks).',
        ...numbers,
      ),
  ],
  [
    /^linguist-vendored and linguist-generated in \.gitattributes win over these patterns and marks, both ways\.$/,
    () =>
      l10n.t(
        'linguist-vendored and linguist-generated in .gitattributes win over these patterns and marks, both ways.',
      ),
  ],
  [
    /^Role by path, first that holds: ([\w, ]+); all other files are product\.$/,
    ([roles]) =>
      l10n.t(
        'Role by path, first that holds: {0}; all other files are: {1}.',
        inTurn(roles!, roleName),
        roleName('product'),
      ),
  ],
  [
    /^Language by name of file, then by its longest extension that is known \((\d+) languages\); all other files have none\.$/,
    ([languages], { count }) =>
      l10n.t(
        'Language by name of file, then by its longest extension that is known ({0} languages); all other files have none.',
        count(Number(languages)),
      ),
  ],
  [
    /^A threshold is reached where the declared share stays there for 8 samples or to the end; for new lines, the share of the last 91 days\.$/,
    () =>
      l10n.t(
        'A threshold is reached where the declared share stays there for 8 samples or to the end; for new lines, the share of the last 91 days.',
      ),
  ],
  [
    /^Identities are joined by \.mailmap; attributes are those of the analysed commit\.$/,
    () => l10n.t('Identities are joined by .mailmap; attributes are those of the analysed commit.'),
  ],
];

/** A sentence of a rule's summary in the reader's language; null where another version wrote it. */
export function ruleSentence(sentence: string, format: Format): string | null {
  for (const [pattern, words] of SENTENCES) {
    const found = pattern.exec(sentence);
    if (found !== null) return words(found.slice(1), format);
  }
  return null;
}

/** The first that holds wins: what the core lists by its codes. */
function inTurn(codes: string, nameOf: (code: string) => string): string {
  return codes.split(', ').map(nameOf).join(' → ');
}
