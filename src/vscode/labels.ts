import { inert, visible } from '../core/text';

/** Any text for a notification, in which `[text](command:…)` would become a link. */
export function plainMessage(text: string): string {
  return visible(text).replaceAll('](', ']\u2060(');
}

/** A repository's text for places where `$(name)` would become an icon. */
export function plainLabel(text: string): string {
  return inert(text).replaceAll('$(', '$\u2060(');
}
