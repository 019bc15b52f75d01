import { heldThreshold, levelName, thresholdParts } from '../../chart';
import { day, short, shortId } from '../../quote';
import {
  completenessNotes,
  declaredWord,
  isCutShort,
  NO_SHARE,
  percent,
  type Report,
  upperPercent,
} from '../../report';
import { grouped } from '../../text';
import { html, type Markup, NOTHING } from '../markup';
import { setUp } from './circumstances';
import { code } from './parts';
import { spectrum } from './spectrum';

export function headline(report: Report): Markup {
  const { repository, share } = report;
  return html`<header>
<p class="brand">Writes Itself</p>
<h1>How much of <bdi>${short(repository.name)}</bdi> did AI write?</h1>
${share.low === null ? nothing(report) : figures(report)}${setUp(report)}${incomplete(report)}</header>
`;
}

function at({ repository }: Report): Markup {
  const { head, headDate } = repository;
  const date =
    headDate === null ? html`an unknown date` : html`<time datetime="${headDate}">${day(headDate)}</time>`;
  return html`${code(shortId(head))} of ${date}`;
}

function nothing(report: Report): Markup {
  if (isCutShort(report))
    return html`<p class="answer"><strong class="none">Unknown</strong> <span>at ${at(report)}. ${NO_SHARE}.</span></p>
`;
  return html`<p class="answer"><strong class="none">No line counts</strong> <span>at ${at(report)}: there is no share to tell.</span></p>
`;
}

function figures(report: Report): Markup {
  const { share, living } = report;
  return html`<p class="answer"><strong>${percent(share.low)}</strong> <span>of ${grouped(living.counted)} living lines are ${declaredWord(living)} AI${held(report)}, at ${at(report)}.</span></p>
${spectrum(report.share)}
${bounds(percent(share.low), percent(share.users), upperPercent(share.high))}`;
}

/** The greatest threshold that declared living lines hold. */
function held({ milestones }: Report): Markup {
  const milestone = heldThreshold(milestones);
  if (milestone === null) return NOTHING;
  const level = levelName(thresholdParts(milestone)!.threshold).toLowerCase();
  return html`: at least ${level} since <time datetime="${milestone.date}">${day(milestone.date)}</time>`;
}

/** What each bound is, with its share in words. */
export function bounds(low: string, users: string, high: string): Markup {
  return html`<dl class="bounds">
${bound('declared', 'Declared', low, 'What is said, not what is proved: lines of commits that name an AI as their author or co-author.')}
${bound('users', 'With AI users', users, 'Adds declared AI help, and unmarked lines by people who use AI: who declared it here in the 91 days before.')}
${bound('most', 'Up to', high, 'An upper bound: every line that is neither proved human nor by a bot that is not AI.')}
</dl>
`;
}

function bound(kind: string, name: string, share: string, meaning: string): Markup {
  return html`<div class="${kind}"><dt>${name}</dt><dd><b>${share}</b> <span>${meaning}</span></dd></div>`;
}

function incomplete(report: Report): Markup {
  const notes = completenessNotes(report).filter(note => note !== `${NO_SHARE}.`);
  if (notes.length === 0) return NOTHING;
  return html`<p class="note">${notes.join(' ')}</p>
`;
}
