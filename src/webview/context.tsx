import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FromPage } from '../protocol';
import { type Format, formatFor } from './format';

export interface Page {
  readonly format: Format;
  readonly post: (message: FromPage) => void;
}

/** What nearly every part of a page needs. Without a provider numbers are English and wishes go nowhere. */
export const PageContext = createContext<Page>({ format: formatFor('en'), post: () => {} });

export function usePage(): Page {
  return useContext(PageContext);
}
