import * as l10n from '@vscode/l10n';
import { sharesIn } from '../../core/report';
import { FilterButton } from '../parts/filter-button';
import { Empty, Section } from '../parts/section';
import { ShareRow, ShareTable } from '../parts/share-table';
import { useShortened } from '../parts/shortened';
import { languageName } from '../words/nouns';
import type { PanelProps } from './panel';

const AT_FIRST = 8;

/** Living lines by language; where the trend knows one too, the page can be narrowed to it. */
export function Languages({ report, filtering }: PanelProps) {
  const [shown, more] = useShortened(report.languages, AT_FIRST);
  const title = l10n.t('Languages');
  // Null is here what no name of a file tells, and in the trend all that is not told apart there.
  const inTrend = new Set(report.series.languages.flatMap(({ language }) => language ?? []));
  return (
    <Section title={title} name="languages" note={l10n.t('As the names of files tell')}>
      {shown.length === 0 ? (
        <Empty>{l10n.t('No line is counted.')}</Empty>
      ) : (
        <ShareTable label={title} of={l10n.t('Language')}>
          {shown.map(({ language, living }) => {
            const name = languageName(language);
            return (
              <ShareRow
                key={language ?? ''}
                name={name}
                head={
                  language !== null && inTrend.has(language) ? (
                    <FilterButton
                      only={{ kind: 'language', value: language }}
                      filtering={filtering}
                      name={name}
                    />
                  ) : (
                    <span>{name}</span>
                  )
                }
                living={living}
                shares={sharesIn(report, living)}
              />
            );
          })}
        </ShareTable>
      )}
      {more}
    </Section>
  );
}
