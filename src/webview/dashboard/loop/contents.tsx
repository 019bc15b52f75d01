import * as l10n from '@vscode/l10n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { TextButton } from '../../parts/button';

interface Place {
  readonly id: string;
  readonly title: string;
}

/** Leads to each panel that stands after it. Which there are is read from the page: some have nothing to tell. */
export function Contents() {
  const box = useRef<HTMLElement>(null);
  const [places, setPlaces] = useState<readonly Place[]>([]);
  useEffect(() => {
    const heads = box.current?.parentElement?.querySelectorAll('.column > .section h2') ?? [];
    const found = [...heads].map(head => ({ id: head.id, title: head.textContent ?? '' }));
    setPlaces(known => (JSON.stringify(known) === JSON.stringify(found) ? known : found));
  });
  return (
    <nav ref={box} class="contents" aria-label={l10n.t('Further panels')}>
      <ul>
        {places.map(({ id, title }) => (
          <li key={id}>
            <TextButton onClick={() => document.getElementById(id)?.focus()}>{title}</TextButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
