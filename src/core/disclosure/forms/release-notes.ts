import { markdown } from '../escapes';
import type { TextForm } from '../form';
import { HTML_COMMENT } from '../marked';
import type { Told } from '../told';
import { boundsText } from '../words';
import { paragraph } from './readme';

/** What came with a release, where the commit is one or a range is given; else what lives. */
export const RELEASE_NOTES: TextForm = {
  id: 'release-notes',
  kind: 'text',
  description: 'a section for release notes: what is new (at a tag, or in --range)',
  file: 'release-notes.md',
  takesRange: true,
  comment: HTML_COMMENT,
  measured: told => ['### AI in this release', ...newLines(told), paragraph(told, 'FILE')].join('\n\n'),
  own: null,
};

function newLines(told: Told): string[] {
  const { release } = told;
  if (release === null || release.from === null) return [];
  return [boundsText(told, { ...release, range: release }, markdown)];
}
