import { useId } from 'preact/hooks';
import type { Defined } from '../../../core/report';
import { inert } from '../../../core/text';
import { usePage } from '../../context';
import { Icon } from '../../parts/icon';
import { amountText, definitionText, shareText, statusName } from '../../words/definitions';
import { DefinitionDetail } from './definition-detail';

interface Props {
  readonly id: string;
  readonly row: Defined;
  readonly isOpen: boolean;
  readonly isAt: boolean;
  readonly onToggle: () => void;
  readonly onPoint: (id: string | null) => void;
}

/** A definition with its figure; below it, where it is open, all the rest. */
export function DefinitionRow({ id, row, isOpen, isAt, onToggle, onPoint }: Props) {
  const { format } = usePage();
  const detail = useId();
  return (
    <>
      <tr
        id={id}
        class={isAt ? 'definition-row is-at' : 'definition-row'}
        onMouseEnter={() => onPoint(row.id)}
        onMouseLeave={() => onPoint(null)}
      >
        <th scope="row">
          <button
            type="button"
            class="fold definition-fold"
            aria-expanded={isOpen}
            aria-controls={detail}
            onClick={onToggle}
            onFocus={() => onPoint(row.id)}
            onBlur={() => onPoint(null)}
          >
            <Icon name="chevron" />
            <span>{definitionText(row.name)}</span>
          </button>
          <span class="definition-id">
            <code>{inert(row.id)}</code> {statusName(row.status)}
          </span>
        </th>
        <td class="number strong main-column">{shareText(row, format)}</td>
        <td class="number amount-column">{amountText(row.ai, format)}</td>
        <td class="number amount-column">{amountText(row.counted, format)}</td>
      </tr>
      <tr id={detail} class="definition-detail" hidden={!isOpen}>
        {isOpen ? (
          <td colSpan={4}>
            <DefinitionDetail row={row} />
          </td>
        ) : null}
      </tr>
    </>
  );
}
