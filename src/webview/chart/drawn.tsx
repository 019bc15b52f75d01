import { h, type VNode } from 'preact';
import type { Drawing } from '../../core/chart';

/** The same drawing that files get, as elements of the page. Its strings become text nodes. */
export function drawn(drawing: Drawing): VNode {
  const children = drawing.children.map(child => (typeof child === 'string' ? child : drawn(child)));
  return h(drawing.tag, drawing.attributes, ...children);
}
