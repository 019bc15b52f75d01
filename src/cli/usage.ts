import { FORMATS } from '../core/export';
import { LEDGER_FORMATS } from '../core/ledger-text';
import { ROLES } from '../core/model';
import { SOURCE } from '../core/report';
import { DEFAULT_FORMAT } from './arguments';
import { PICTURES } from './pictures';

const formats = [...FORMATS, ...PICTURES].map(
  ({ id, description }) => `                 ${id.padEnd(10)}${description}`,
);

const ledgerFormats = LEDGER_FORMATS.map(
  ({ id, description }) => `                 ${id.padEnd(12)}${description}`,
);

export const USAGE = `writes-itself: how much of a git repository did AI write, since when, and how do you know?

  writes-itself report  [PATH] [--format F] [--rev REV] [--rule ID] [--out FILE]
      Reads the whole history at or above PATH (default: this folder) and reports; in a terminal as text.
  writes-itself ledger  [PATH] [--format F] [--rev REV] [--file F]... [--out FILE]
      One JSON line for each range of living lines: where, owner, class, evidence.
  writes-itself range   [PATH] A..B [--role R]... [--under DIR] [--format json|markdown] [--out FILE]
      Lines that A did not have and that live at B: with bounds, by role, agent and file. Ends are tags, branches,
      commits or days (2026-01-01: as that day began, UTC).
  writes-itself explain [PATH] COMMIT...
      Why commits have their class; - reads commits from standard input.
  writes-itself verify  REPORT.json [PATH]
      Recomputes a JSON report at its own commit: equal, or the first difference.
  writes-itself check   [PATH] [--range A..B] [--max-low P] [--min-low P] [--max-users P]
      One sentence, and exit status 1 where a share is beyond its limit: declared (low), or with AI users (users).
  writes-itself mcp     [PATH] [--rev REV] [--rule ID]
      Answers agents on standard input and output by the Model Context Protocol, about repositories at, above or
      below PATH; ends when its input does.

Options
  --format F     what the report is written as (default: text in a terminal, else ${DEFAULT_FORMAT}):
${formats.join('\n')}
                 and a ledger as:
${ledgerFormats.join('\n')}
  --rev REV      branch, tag or commit to analyse (default: HEAD)
  --rule ID      the rule that decides the figures: default; ignore-revs, which looks through the
                 commits named in .git-blame-ignore-revs; or messages, which hears commits
                 alone, not what tools record of single lines
  --out FILE     write the result to FILE instead of standard output
  --role R       only files with this role: ${ROLES.join(', ')}; may be repeated
  --under DIR    only this folder or file, by its path from the top of the repository
  --range A..B   only what came in between
  --max-low P, --min-low P, --max-users P
                 limits in percent
  --file F       only this file, by its path from the top of the repository; may be repeated
  --cache DIR    where reports and answers of git are kept (default: the platform's cache folder), or none
  --quiet        no progress and no list of problems
  --help, --version

Exit status: 0 done, 1 a comparison failed, 2 wrong usage, 3 nothing to analyse.
The result goes to standard output, progress and problems to standard error. Where standard output is a
terminal, report and explain write text for people, else JSON.

${SOURCE}
`;
