import { plain, short, shortId } from '../../quote';
import { pastSentence, type Report, SOURCE, UNRECOGNISED_NOTE } from '../../report';
import { grouped } from '../../text';
import { html } from '../markup';
import type { PublishedFolder } from './beside';
import { code, number, type Section, table } from './parts';

export function signs({ signs }: Report): Section {
  const content = table({
    id: 'signs-table',
    caption: 'Signs of the catalogue, and the commits in which each was found',
    head: ['sign', 'commits'],
    rows: signs.map(({ sign, commits }) => [code(short(sign)), number(commits)]),
  });
  return {
    id: 'signs',
    title: 'Signs found',
    content: signs.length === 0 ? html`<p>No commit shows any sign.</p>` : content,
  };
}

/** Decides nothing: whoever knows one of them can add it to the repository's own signs, or report it. */
export function unrecognised({ unrecognised }: Report): Section {
  const marks = table({
    id: 'unrecognised-table',
    caption: UNRECOGNISED_NOTE,
    head: ['mark', 'commits', 'for example'],
    rows: unrecognised.map(({ mark, commits, example }) => [
      code(short(mark)),
      number(commits),
      code(shortId(example)),
    ]),
  });
  return { id: 'unrecognised', title: 'Marks that no sign knows', content: marks };
}

export function problems({ problems }: Report): Section {
  const items = problems.map(({ message, count, examples }) => {
    const shown = examples.map((example, i) => html`${i === 0 ? '' : ', '}${code(short(example))}`);
    return html`<li>${short(message)}: <b>${grouped(count)}</b>${examples.length === 0 ? '' : html` <span class="examples">(${shown})</span>`}</li>\n`;
  });
  return {
    id: 'problems',
    title: 'What could not be read as it stands',
    content: problems.length === 0 ? html`<p>Nothing.</p>` : html`<ul>\n${items}</ul>`,
  };
}

export function method(report: Report): Section {
  const { rule, repository } = report;
  const past = pastSentence(report);
  const sentences = [...rule.summary, ...(past === null ? [] : [short(past)])].map(
    sentence => html`<li>${sentence}</li>\n`,
  );
  return {
    id: 'method',
    title: 'How the number was made',
    content: html`<dl class="facts">
<div><dt>rule</dt><dd>${code(rule.id)}, hash ${code(rule.hash)}</dd></div>
<div><dt>commit</dt><dd>${code(repository.head)}</dd></div>
<div><dt>commits read</dt><dd>${grouped(repository.commits)}</dd></div>
</dl>
<ul>
${sentences}</ul>
${leftOut(report)}`,
  };
}

function leftOut({ living }: Report) {
  const lines: Readonly<Record<string, number>> = living.excluded;
  const files: Readonly<Record<string, number>> = living.excludedFiles;
  const reasons = Object.keys({ ...files, ...lines });
  if (reasons.length === 0) return html`<p>No file is left out.</p>`;
  return table({
    id: 'left-out-table',
    caption: 'Files that count nowhere above, by reason',
    head: ['reason', 'files', 'lines'],
    rows: reasons.map(reason => [reason, number(files[reason] ?? 0), number(lines[reason] ?? 0)]),
  });
}

/** With the report in JSON, anyone who has a clone can check every figure. */
export function recompute(
  { generatedBy, repository, rule }: Report,
  folder: PublishedFolder | null,
): Section {
  const program = plain(generatedBy.name);
  const asked = `--rev ${repository.head} --rule ${rule.id}`;
  const again =
    folder === null
      ? `report ${asked} --format html`
      : `publish ${asked}${folder.isComplete ? ' --ledger' : ''} FOLDER`;
  return {
    id: 'recompute',
    title: 'Compute it again',
    content: html`<p>In any clone of the repository, with ${generatedBy.name} ${generatedBy.version} from <a href="${SOURCE}" rel="noreferrer">${SOURCE}</a>: the same commit and rule give the same page, byte for byte.</p>
<pre tabindex="0"><code>${program} ${again}
${program} explain COMMIT          # why a commit has its class
${program} ledger --file FILE      # who wrote each line of a file
${program} verify REPORT.json      # does a report in JSON hold?</code></pre>`,
  };
}
