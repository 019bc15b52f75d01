import { inert } from '../../../core/text';

/** Where it is published: a link that the editor opens outside of itself. */
export function Source({ url }: { url: string }) {
  const text = inert(url.replace(/^https:\/\//, ''));
  return url.startsWith('https://') ? (
    <a class="source-link" href={url}>
      {text}
    </a>
  ) : (
    <span class="source-link">{text}</span>
  );
}
