import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

interface Props {
  readonly onClick: () => void;
  readonly icon?: IconName;
  readonly kind?: 'primary' | 'secondary';
  readonly children: ComponentChildren;
}

export function Button({ onClick, icon, kind = 'secondary', children }: Props) {
  return (
    <button type="button" class={`button ${kind}`} onClick={onClick}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

interface Disclosing extends Pick<Props, 'onClick' | 'children'> {
  /** Where it shows and hides an element, by its id. */
  readonly expanded?: boolean;
  readonly controls?: string;
}

/** Looks like a link and does something on this page. */
export function TextButton({ onClick, children, expanded, controls }: Disclosing) {
  return (
    <button
      type="button"
      class="text-button"
      aria-expanded={expanded}
      aria-controls={controls}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

export function IconButton({ onClick, icon, label }: { onClick: () => void; icon: IconName; label: string }) {
  return (
    <button type="button" class="icon-button" onClick={onClick} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
