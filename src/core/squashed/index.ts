/** What the commits of branches say of lines that one commit of the history joined: squashed branches that are still here. */
export { readSquashed, type SquashContext } from './read-squashed';
export {
  type BranchRange,
  NOTHING_SQUASHED,
  type SquashedCommit,
  type SquashedHistory,
  type Word,
} from './squashed-history';
