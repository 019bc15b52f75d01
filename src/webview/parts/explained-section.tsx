import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { About } from '../../core/report';
import { Icon } from './icon';
import { Section } from './section';

interface Props {
  readonly title: string;
  readonly name: string;
  readonly about: About;
  readonly note?: string;
  /** Where the focus can be sent. */
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A section that says, where one asks for it, how its figures are reckoned, from what, and what they cannot know. */
export function ExplainedSection({ about, children, ...section }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const label = l10n.t('About “{0}”: formula, source, what it cannot know', section.title);
  const button = (
    <button
      type="button"
      class="icon-button about-button"
      aria-label={label}
      title={label}
      aria-expanded={shown}
      aria-controls={id}
      onClick={() => setShown(!shown)}
    >
      <Icon name="info" />
    </button>
  );
  return (
    <Section {...section} action={button}>
      <div id={id} hidden={!shown}>
        {shown ? <Words about={about} /> : null}
      </div>
      {children}
    </Section>
  );
}

function Words({ about: { formula, source, limits } }: { about: About }) {
  return (
    <dl class="about-words">
      <dt>{l10n.t('Formula')}</dt>
      <dd>{formula}</dd>
      <dt>{l10n.t('Source')}</dt>
      <dd>{source}</dd>
      <dt>{l10n.t('What it cannot know')}</dt>
      <dd>{limits}</dd>
    </dl>
  );
}
