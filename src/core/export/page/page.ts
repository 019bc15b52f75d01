import { day, short } from '../../quote';
import type { Report } from '../../report';
import { html } from '../markup';
import { beside, type PublishedFolder } from './beside';
import { chart } from './chart-section';
import { circumstances } from './circumstances';
import { milestones, releases } from './events';
import { agents, classes, files, folders, languages, roles } from './figures';
import { headline } from './headline';
import { loop } from './loop';
import { method, problems, recompute, signs, unrecognised } from './method';
import type { Section } from './parts';
import { wholePage } from './shell';
import { STYLE } from './style';

/** One page, alone or in a folder with others. */
export function toHtml(report: Report, folder: PublishedFolder | null = null): string {
  const { repository, generatedBy } = report;
  return wholePage({
    title: `How much of ${short(repository.name)} did AI write?`,
    style: STYLE,
    header: headline(report),
    sections: sectionsOf(report, folder),
    footer: html`Made by ${generatedBy.name} ${generatedBy.version}${repository.headDate === null ? '' : ` for the state of ${day(repository.headDate)}`}. Classes follow what commits declare; a declaration can be missing or false.`,
  });
}

function sectionsOf(report: Report, folder: PublishedFolder | null): Section[] {
  const told = loop(report);
  const sections = [
    chart(report),
    milestones(report),
    classes(report),
    ...(told === null ? [] : [told]),
    agents(report),
    circumstances(report),
    roles(report),
    languages(report),
    folders(report),
    files(report),
    releases(report),
    signs(report),
    ...(report.unrecognised.length === 0 ? [] : [unrecognised(report)]),
    ...(folder === null ? [] : [beside(folder)]),
    method(report),
    recompute(report, folder),
  ];
  return report.problems.length === 0
    ? sections
    : [...sections.slice(0, -2), problems(report), ...sections.slice(-2)];
}
