// Reports on the checkout and holds it to what the step asks for, by the command line that stands beside it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAsked } from './asked.mjs';
import { askTo, Refused, SHALLOW } from './command-line.mjs';
import { addToSummary, setOutput, tell, upTo } from './runner.mjs';

const FILES = {
  'report.json': 'json',
  'report.html': 'html',
  'report.md': 'markdown',
  'card.svg': 'card',
  'card-dark.svg': 'card-dark',
  'badge.svg': 'badge',
  'badge.json': 'shields',
};
/** By which a later run finds its comment. */
const MARK = '<!-- writes-itself -->';
/** GitHub takes 65,536 characters. */
const LARGEST_COMMENT = 60_000;
/** Statuses of the command line. */
const [HOLDS, BROKEN, UNDECIDED, NOT_THERE] = [0, 1, 4, 3];

const OUTCOMES = new Map([
  [null, { output: '', sentence: 'The report is made.' }],
  [HOLDS, { output: 'true', sentence: 'The check holds.' }],
  [BROKEN, { output: 'false', sentence: 'The check does not hold.' }],
  [UNDECIDED, { output: 'undecided', sentence: 'Whether the check holds cannot be told.' }],
]);

function run(asked) {
  const file = name => join(asked.folder, name);
  const read = name => readFileSync(file(name), 'utf8');
  const cli = askTo(asked);
  mkdirSync(asked.folder, { recursive: true });
  for (const [name, format] of Object.entries(FILES))
    cli('report', [`--format=${format}`, `--out=${file(name)}`]);
  const { share, repository } = JSON.parse(read('report.json'));
  const isShallow = repository.reasons.includes('shallow');
  const hasRange = asked.range !== null && rangeIsThere(cli, file('range.md'), isShallow);
  const isAsked = asked.policy !== '' || asked.limits.length > 0;
  const isCut = asked.range !== null && !hasRange;
  const status = !isAsked ? null : isCut ? UNDECIDED : check(cli, asked, file('check.md'));
  const parts = [
    leadOf(read('report.md')),
    ...(hasRange ? [leadOf(read('range.md')).replace(/^# .*\n+/, 'What it brings: ')] : []),
    ...(isAsked && !isCut ? [read('check.md').trim()] : []),
    ...(isShallow ? [`> ${SHALLOW}`] : []),
  ];
  const all = `<details><summary>All of the report</summary>\n\n${read('report.md').trim()}\n\n</details>`;
  addToSummary(`${[...parts, all].join('\n\n')}\n`);
  const comment = upTo([MARK, ...parts].join('\n\n'), LARGEST_COMMENT);
  writeFileSync(file('comment.md'), `${comment}\n`);
  const { low, users, high } = share;
  for (const [name, value] of Object.entries({ low, users, high })) setOutput(name, value ?? '');
  setOutput('holds', OUTCOMES.get(status).output);
  setOutput('shallow', isShallow);
  setOutput('comment', comment);
  setOutput('folder', asked.folder);
  end(status, isShallow, asked);
}

/** A shallow checkout of a pull request lacks the commit that it begins with. */
function rangeIsThere(cli, out, isShallow) {
  const accepted = isShallow ? [0, NOT_THERE] : [0];
  return cli('range', ['--format=markdown', `--out=${out}`], accepted).status === 0;
}

/** What it prints is made for the log, and goes there: commands to the runner among it. */
function check(cli, { policy, limits, range }, out) {
  const args = [
    ...limits,
    ...(policy === '' ? [] : [`--policy=${policy}`]),
    ...(range === null ? [] : [`--range=${range}`]),
  ];
  const accepted = [HOLDS, BROKEN, UNDECIDED];
  const { status, stdout } = cli('check', [...args, '--format=markdown', `--out=${out}`], accepted);
  process.stdout.write(stdout);
  return status;
}

/** Title, number and trend: what stands before the first table. */
function leadOf(markdown) {
  return markdown.split('\n## ', 1)[0].trim();
}

function end(status, isShallow, { mayFail, folder }) {
  const fails = status !== null && status !== HOLDS && mayFail;
  if (isShallow) tell(fails ? 'error' : 'warning', SHALLOW);
  const only = status === null || status === HOLDS || mayFail ? '' : ' The step only tells.';
  console.log(`${OUTCOMES.get(status).sentence}${only} The files are in ${folder}`);
  process.exitCode = Number(fails);
}

try {
  run(readAsked());
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  tell('error', error.message);
  process.exitCode = 1;
}
