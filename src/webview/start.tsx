import * as l10n from '@vscode/l10n';
import { type ComponentType, render } from 'preact';
import { useEffect, useMemo, useReducer } from 'preact/hooks';
import { toPage } from '../protocol';
import { PageContext } from './context';
import { formatFor } from './format';
import { connect, type Host } from './host';
import { NOTHING, type PageState, receive } from './models/page-state';

export interface ScreenProps {
  readonly state: PageState;
  readonly host: Host;
}

/** Shows a screen in the page's body: a function of the messages, nothing before the language is known. */
export function start(Screen: ComponentType<ScreenProps>): void {
  const root = document.getElementById('root') ?? document.body;
  render(<Root host={connect()} Screen={Screen} />, root);
}

function Root({ host, Screen }: { host: Host; Screen: ComponentType<ScreenProps> }) {
  const [state, dispatch] = useReducer(receive, NOTHING);
  useEffect(() => listen(host, dispatch), [host]);
  const locale = state.settings?.locale ?? null;
  const page = useMemo(() => ({ format: formatFor(locale ?? 'en'), post: host.post }), [locale, host]);
  useEffect(() => {
    if (locale !== null) document.documentElement.lang = locale;
  }, [locale]);
  if (state.settings === null) return null;
  return (
    <PageContext.Provider value={page}>
      <Screen state={state} host={host} />
    </PageContext.Provider>
  );
}

/** What is not a message of ours is none: other scripts may post to this window too. */
function listen(host: Host, dispatch: (message: Parameters<typeof receive>[1]) => void): () => void {
  const onMessage = (event: MessageEvent<unknown>) => {
    const parsed = toPage.safeParse(event.data);
    if (!parsed.success) return;
    if (parsed.data.type === 'settings') l10n.config({ contents: parsed.data.l10n });
    dispatch(parsed.data);
  };
  window.addEventListener('message', onMessage);
  host.post({ type: 'ready' });
  return () => window.removeEventListener('message', onMessage);
}
