import { byClass, moment, nullable, type RowOf, table, text } from './column';

export const releases = table('releases', 'One release.', {
  tag: text('Its tag.'),
  previous: nullable(text('The tag of the release before.'), 'it is the first.'),
  ...moment('its commit was made'),
  commit: text('Id of its commit.'),
  ...byClass('new', 'lines', 'lines in its tree that came since the release before.'),
  ...byClass('living', 'lines', 'lines in its tree.'),
});

export type ReleaseRow = RowOf<typeof releases>;
