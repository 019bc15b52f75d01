import { markdownText, numbers, table } from './markdown-text';
import { LOOP_PANELS, type LoopPanelName } from './panels';
import type { KeyFigure, LoopPanel, PanelBlock, PanelTable } from './panels/panel';
import { inEnglish } from './panels/teller';
import type { Report } from './schema';

/** What panels of the loop tell, all of them where none is named, without pictures and, but for what is to be written, what is folded away. */
export function panelsMarkdown(
  report: Report,
  loop: NonNullable<Report['loop']>,
  names = Object.keys(LOOP_PANELS) as readonly LoopPanelName[],
): string[] {
  const teller = inEnglish(markdownText);
  return names.flatMap(name => {
    const panel = LOOP_PANELS[name](report, loop, teller);
    return panel === null ? [] : panelMarkdown(panel);
  });
}

/** Paragraphs and tables, to be joined with an empty line between. */
export function panelMarkdown({ title, blocks }: Pick<LoopPanel, 'title' | 'blocks'>): string[] {
  return [`### ${title}`, ...blocks.map(blockMarkdown).filter(text => text !== '')];
}

function blockMarkdown(block: PanelBlock): string {
  switch (block.kind) {
    case 'headline':
      return `**${block.text}**`;
    case 'text':
    case 'note':
      return block.text;
    case 'heading':
      return `#### ${block.text}`;
    case 'figures':
      return block.figures.map(figureMarkdown).join('\n');
    case 'table':
      return tableMarkdown(block);
    case 'folded':
      return block.isWritten
        ? [`#### ${block.name}`, ...block.blocks.map(blockMarkdown)].filter(text => text !== '').join('\n\n')
        : '';
    case 'graph':
    case 'trend':
      return '';
  }
}

function figureMarkdown({ name, value, more }: KeyFigure): string {
  return `- ${name}: ${value}${more === undefined ? '' : `, ${more}`}`;
}

function tableMarkdown({ head, columns, rows }: PanelTable): string {
  return table([head, ...columns.map(({ name, isText }) => (isText ? name : numbers(name)))], rows);
}
