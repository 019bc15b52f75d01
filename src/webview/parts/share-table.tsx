import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { Scroller } from './section';
import { ShareHeads } from './share-cells';

interface Props {
  readonly label: string;
  /** Head of the first column. */
  readonly of: string;
  readonly children: ComponentChildren;
}

/** A table whose rows tell the lines and shares of something each. */
export function ShareTable({ label, of, children }: Props) {
  return (
    <Scroller label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col" class="number">
              {l10n.t('Lines')}
            </th>
            <ShareHeads />
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scroller>
  );
}
