import * as l10n from '@vscode/l10n';
import { useEffect, useRef } from 'preact/hooks';
import { inert, visible } from '../../core/text';
import type { Content, Target } from '../../protocol';
import { targetKey } from '../models/trail';
import { ProgressBar } from '../parts/bars';
import { Button } from '../parts/button';
import { Empty } from '../parts/section';
import type { ScreenProps } from '../start';
import { targetName } from '../words/explanation';
import { CommitExplained } from './commit';
import { FileExplained } from './file';
import { LineExplained } from './line';
import type { ExplainedProps } from './props';
import { useTrail, type Way } from './use-trail';

/** One commit, file or line, and why it is counted as it is. */
export function ExplainScreen({ state, host }: ScreenProps) {
  const way = useTrail(host, state.explain);
  const { target } = way;
  const { explanation } = state;
  const isTold =
    target !== null && explanation !== null && targetKey(explanation.target) === targetKey(target);
  const name = isTold ? explanation.name : '';
  const content: Content = isTold ? explanation.content : { kind: 'reading', share: null };
  return (
    <div class="page explain">
      <WayBack way={way} repository={name} />
      <main>
        {target === null ? (
          <Nothing />
        ) : (
          <Explained key={targetKey(target)} target={target} content={content} open={way.open} />
        )}
      </main>
    </div>
  );
}

function WayBack({ way: { before, back }, repository }: { way: Way; repository: string }) {
  return (
    <header class="way-back">
      {before === null ? null : (
        <Button icon="back" onClick={back}>
          {l10n.t('Back to {0}', targetName(before))}
        </Button>
      )}
      <span class="note">{inert(repository)}</span>
    </header>
  );
}

function Nothing() {
  return (
    <>
      <h1>{l10n.t('Writes Itself')}</h1>
      <Empty>{l10n.t('Nothing is explained here yet. Choose a commit, a file or a line first.')}</Empty>
    </>
  );
}

/** A heading that takes the focus when something else comes to be shown, so that it is read out. */
function Explained({ target, content, open }: ExplainedProps<Content>) {
  const box = useRef<HTMLDivElement>(null);
  const isThere = content.kind !== 'reading';
  useEffect(() => {
    if (!isThere) return;
    const take = () => box.current?.querySelector('h1')?.focus();
    if (document.hasFocus()) return take();
    // Never from another part of the window, where the reader may be typing by now.
    window.addEventListener('focus', take, { once: true });
    return () => window.removeEventListener('focus', take);
  }, [isThere]);
  return (
    <div ref={box}>
      <p class="only-heard" role="status">
        {isThere ? '' : l10n.t('Reading the history…')}
      </p>
      <Shown target={target} content={content} open={open} />
    </div>
  );
}

function Shown({ target, content, open }: ExplainedProps<Content>) {
  switch (content.kind) {
    case 'commit':
      return <CommitExplained target={target} content={content} open={open} />;
    case 'file':
      return <FileExplained target={target} content={content} open={open} />;
    case 'line':
      return <LineExplained target={target} content={content} open={open} />;
    case 'reading':
      return <Reading target={target} share={content.share} />;
    case 'failed':
      return (
        <>
          <h1 tabIndex={-1}>{targetName(target)}</h1>
          <Empty>{visible(content.message)}</Empty>
          <Button icon="refresh" onClick={() => open(target)}>
            {l10n.t('Try Again')}
          </Button>
        </>
      );
  }
}

function Reading({ target, share }: { target: Target; share: number | null }) {
  return (
    <>
      <h1 tabIndex={-1}>{targetName(target)}</h1>
      <Empty>{l10n.t('Reading the history…')}</Empty>
      {share === null ? null : <ProgressBar share={share} label={l10n.t('Reading the history')} />}
    </>
  );
}
