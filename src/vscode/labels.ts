import { inert } from '../core/report';

/** A repository's text for places where `$(name)` would become an icon. */
export function plainLabel(text: string): string {
  return inert(text).replaceAll('$(', '$\u2060(');
}
