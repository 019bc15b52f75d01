import { ROLES } from '../../src/core/model';
import { type Counts, type Report, reportSchema, sharesOf } from '../../src/core/report';
import { basisOf } from './chart-reports';
import { countsWith } from './counts';
import { infestedLoop, noLoop, sampleLoop } from './loop-sample';
import { CIRCUMSTANCES, commit, dateOf, MILESTONES } from './sample-circumstances';

const split = (counts: readonly Counts[]) => ({
  declared: counts.map(({ agent, pair }) => agent + pair),
  counted: counts.map(({ counted }) => counted),
});

function sum(all: readonly Counts[]): Counts {
  const of = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return countsWith({
    agent: of('agent'),
    pair: of('pair'),
    assist: of('assist'),
    unknown: of('unknown'),
    human: of('human'),
    automation: of('automation'),
    users: of('users'),
  });
}

/** A project of six years in which AI begins after two thirds: figures differ everywhere, so that none can stand for another. */
export function sampleReport(samples = 40): Report {
  const start = Math.floor((samples * 2) / 3);
  const added = Array.from({ length: samples }, (_, i) =>
    i < start
      ? countsWith({ human: 400 + 7 * i, automation: 3 })
      : countsWith({
          agent: 31 * (i - start + 1),
          pair: 45 * (i - start + 1) + 2,
          assist: 13,
          unknown: 170 + i,
          users: 90,
          automation: 5,
        }),
  );
  const living = added.map((_, i) => sum(added.slice(0, i + 1)));
  const commits = added.map((_, i) =>
    i < start ? countsWith({ human: 9 }) : countsWith({ agent: 1, pair: 3, assist: 1, unknown: 5, users: 2 }),
  );
  const last = living.at(-1) ?? countsWith({});
  const excluded = { binary: 0, lock: 812 };
  const excludedFiles = { binary: 14, lock: 2 };
  const product = last;
  const inA = AGENTS.map((agent, i) => ({ ...agent, living: 50 - 43 * i }));
  /** All that there is, in the first of some parts. */
  const inFirst = (part: number) => {
    const counts = (all: readonly Counts[]) => split(part === 0 ? all : all.map(() => countsWith({})));
    return { living: counts(living), added: counts(added), commits: counts(commits) };
  };
  const report: Report = reportSchema.parse({
    schemaVersion: 2,
    generatedBy: { name: 'writes-itself', version: '0.0.0' },
    rule: {
      id: 'default',
      hash: 'ab'.repeat(32),
      summary: [
        'A living line belongs to the commit that plain git blame names.',
        'low = (agent + pair) / counted.',
      ],
    },
    repository: {
      name: 'project',
      head: commit(samples),
      headDate: dateOf(samples - 1),
      objectFormat: 'sha1',
      commits: 432,
      complete: true,
      reasons: [],
    },
    records: { refs: [], commits: 0, branches: [], squashes: 0, agreements: [] },
    calibration: null,
    sessions: null,
    living: { ...last, basis: basisOf(last), excluded, excludedFiles },
    share: sharesOf(last),
    commits: sum(commits),
    added: sum(added),
    trend: living.map((counts, i) => ({
      date: dateOf(i),
      commit: commit(i + 1),
      living: { ...counts, excluded, excludedFiles },
      added: added[i],
      commits: commits[i],
    })),
    series: {
      roles: ROLES.map((role, r) => ({
        role,
        ...inFirst(r),
        living: living.map(counts => (r === 0 ? counts : countsWith({}))),
      })),
      folders: ['src', 'docs, "old"'].map((folder, f) => ({ folder, ...inFirst(f) })),
      languages: ['TypeScript', null].map((language, l) => ({ language, ...inFirst(l) })),
      agents: AGENTS.map(agent => ({
        ...agent,
        living: living.map(counts => counts.pair),
        added: added.map(counts => counts.pair),
        commits: commits.map(counts => counts.pair),
      })),
    },
    releases: living.flatMap((counts, i) =>
      i % 2 === 0
        ? []
        : [
            {
              from: i < 2 ? null : `v0.${i - 2}`,
              to: `v0.${i}`,
              date: dateOf(i),
              commit: commit(i + 1),
              lines: added[i],
              share: sharesOf(added[i]!),
              living: counts,
            },
          ],
    ),
    milestones: MILESTONES.map(([id, kind, held], i) => ({
      id,
      kind,
      title: `Title of ${id}`,
      date: dateOf(Math.min(start + i, samples - 1)),
      commit: kind === 'custom' ? null : commit(start + i + 1),
      bound: kind === 'threshold' ? 'low' : null,
      held,
    })),
    agents: AGENTS.map((agent, i) => ({
      ...agent,
      living: 900 - i,
      added: 1000 - i,
      commits: 40 - i,
    })),
    roles: ROLES.map((role, r) => ({ role, living: r === 0 ? product : countsWith({}) })),
    languages: [
      { language: 'TypeScript', living: product },
      { language: null, living: countsWith({ human: 2 }) },
    ],
    paths: [
      { path: 'src/a.ts', living: countsWith({ agent: 50, pair: 7, unknown: 30 }), agents: inA },
      { path: 'src/b.ts', living: countsWith({ human: 100 }), agents: [] },
      { path: 'src/ü.ts', living: countsWith({ agent: 90 }), agents: [] },
    ],
    past: {
      since: { date: dateOf(samples - 1), commit: commit(samples - 1) },
      files: ['.gitattributes', '.writes-itself.json'],
      ends: [{ date: dateOf(0), commit: commit(0), onlyNow: 1200, onlyThen: 3 }],
    },
    signs: [
      { sign: 'claude-code.coauthor', commits: 31 },
      { sign: 'era', commits: 240 },
    ],
    unrecognised: [{ mark: 'Co-authored-by: Nobody <noreply@nobody.dev>', commits: 4, example: commit(3) }],
    circumstances: CIRCUMSTANCES,
    measurable: [],
    problems: [
      { code: 'blob-missing', message: 'Contents missing', count: 2, examples: [commit(1), commit(2)] },
    ],
  });
  return { ...report, loop: sampleLoop(report) };
}

const AGENTS = [
  { agent: 'Claude Code', model: 'anthropic/claude-opus-5' },
  { agent: 'Codex', model: null },
];

/** Nothing is counted: every file is left out. */
export function emptyReport(): Report {
  const report = sampleReport(1);
  const none = countsWith({});
  const living = { ...none, excluded: { lock: 3 }, excludedFiles: { lock: 1 } };
  return reportSchema.parse({
    ...report,
    loop: noLoop(1),
    living: { ...living, basis: basisOf(none) },
    share: sharesOf(none),
    commits: none,
    added: none,
    trend: report.trend.map(sample => ({ ...sample, living, added: none, commits: none })),
    series: { roles: [], folders: [], languages: [], agents: [] },
    releases: [],
    milestones: [],
    agents: [],
    roles: ROLES.map(role => ({ role, living: none })),
    languages: [],
    paths: [],
    past: null,
    signs: [],
    unrecognised: [],
    circumstances: [],
    measurable: [
      { code: 'switch', agent: 'Cursor', setting: 'attribution.attributeCommitsToAgent' },
      { code: 'trailer', agent: null, setting: null },
      { code: 'override', agent: null, setting: null },
    ],
    problems: [],
  });
}

/** The report with this text wherever a repository can put one. */
export function infested(text: string): Report {
  const report = sampleReport();
  return {
    ...report,
    repository: { ...report.repository, name: text },
    series: {
      ...report.series,
      folders: report.series.folders.map(folder => ({ ...folder, folder: text || 'top' })),
      languages: report.series.languages.map(language => ({ ...language, language: text })),
      agents: report.series.agents.map(agent => ({ ...agent, agent: text, model: text })),
    },
    agents: report.agents.map(agent => ({ ...agent, agent: text, model: text })),
    milestones: report.milestones.map(milestone => ({ ...milestone, id: text, title: text })),
    releases: report.releases.map(release => ({ ...release, to: text, from: text })),
    languages: report.languages.map(language => ({ ...language, language: text })),
    paths: report.paths.map(path => ({
      ...path,
      path: text,
      agents: path.agents.map(agent => ({ ...agent, agent: text, model: text })),
    })),
    signs: report.signs.map(sign => ({ ...sign, sign: text })),
    unrecognised: [{ mark: text, commits: 1, example: text }],
    circumstances: (report.circumstances ?? []).map(entry => ({
      ...entry,
      agent: text,
      files: entry.files.map(file => ({ ...file, path: text, kind: text })),
    })),
    loop: infestedLoop(sampleLoop(report, text), text),
    measurable: [{ code: 'switch', agent: text, setting: text }],
    past: report.past && { ...report.past, files: [text, text, text, text, text] },
    problems: [{ code: text, message: text, count: 2, examples: [text, text] }],
  };
}

/** What a reader cannot see or a file cannot hold, but for line ends. */
export const HIDDEN = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/u;

export const HOSTILE: readonly string[] = [
  '</script><img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  ']]>',
  '<!-- --> <![CDATA[',
  `"' onload='alert(1)'`,
  'a&amp;b &#60;',
  '\u202egnp.exe\u2066\u200f',
  '\u001b[31mred\u0007\u0000\u009b2J',
  'two\nlines\r\n# and\ttabs',
  '=HYPERLINK("http://evil.example")',
  'a,b;=1+1',
  '\ud800 half',
  '\ufffe\uffff',
  'javascript:alert(1)',
  'url(http://evil.example)',
  '\u{1f600}'.repeat(150),
  'x'.repeat(10_000),
  '',
];

export const NAMED_REPORTS: readonly (readonly [name: string, report: () => Report])[] = [
  ['a report', sampleReport],
  ['nothing counted', emptyReport],
  ['one sample', () => sampleReport(1)],
  ['no agents', () => ({ ...sampleReport(), agents: [], series: { ...sampleReport().series, agents: [] } })],
  ['an incomplete history', incompleteReport],
  ['a history that is cut at its head', cutReport],
  ['no samples', () => ({ ...emptyReport(), trend: [] })],
];

/** A clone of depth 1: lines count, and nobody knows whose they are. */
export function cutReport(): Report {
  const report = incompleteReport();
  const none = countsWith({});
  const lines = countsWith({ unknown: 120 });
  const [entry] = report.trend.slice(-1);
  const { basis, ...left } = report.living;
  const living = { ...left, ...lines };
  return {
    ...sampleReport(1),
    repository: { ...report.repository, commits: 1 },
    living: { ...living, basis: basisOf(lines) },
    share: { low: null, users: null, high: null, estimate: null },
    added: none,
    commits: none,
    trend: [{ ...entry!, living, added: none, commits: none }],
    releases: [],
    milestones: [],
    agents: [],
    roles: report.roles.map(({ role }, i) => ({ role, living: i === 0 ? lines : none })),
    paths: [{ path: 'a.ts', living: lines, agents: [] }],
    signs: [],
  };
}

export function incompleteReport(): Report {
  const report = sampleReport();
  const incomplete = { complete: false, reasons: ['shallow'], headDate: null };
  return { ...report, repository: { ...report.repository, ...incomplete } };
}
