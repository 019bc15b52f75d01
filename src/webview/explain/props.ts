import type { Content, Target } from '../../protocol';

/** What is told of something, and how to go on to something else. */
export interface ExplainedProps<C extends Content> {
  readonly target: Target;
  readonly content: C;
  readonly open: (target: Target) => void;
}
