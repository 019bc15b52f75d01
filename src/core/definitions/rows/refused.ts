import type { RefusedDefinition } from '../definition';

/** What cannot be had from a clone is named with its reason, not imitated. */
export const REFUSED: readonly RefusedDefinition[] = [
  {
    id: 'memo.autonomous',
    name: 'Ona memo, autonomous requests',
    source: 'https://github.com/gitpod-io/memo',
    unit: 'merged pull request',
    refused: 'forge: it counts labels of pull requests',
  },
  {
    id: 'rust.breaker',
    name: 'Rust, share of requests that stops merging',
    source: 'https://github.com/rust-lang/rust-forge/blob/7371d55/src/policies/llm-usage.md',
    unit: 'merged pull request',
    refused: 'forge: it counts labels of pull requests',
  },
  {
    id: 'cursor.commit',
    name: 'Cursor, AI code tracking',
    source: 'https://docs.getdx.com/schema/cursor_commits',
    unit: 'added line of a commit',
    refused: 'telemetry: the editor keeps the hashes that commits are compared with',
  },
  {
    id: 'windsurf.pcw',
    name: 'Windsurf, percentage of code written',
    source: 'https://devin.ai/blog/percentage-code-written/',
    unit: 'byte',
    refused: 'telemetry: the editor counts what is typed and what is accepted',
  },
  {
    id: 'cody.pcw',
    name: 'Sourcegraph Cody, percentage of code written',
    source: 'https://sourcegraph.com/docs/analytics/pcw',
    unit: 'character',
    refused: 'telemetry: the editor counts what is inserted and by whom',
  },
  {
    id: 'copilot.loc',
    name: 'GitHub Copilot, lines of code',
    source: 'https://docs.github.com/en/copilot/reference/copilot-usage-metrics/lines-of-code-metrics',
    unit: 'line in the editor',
    refused: 'telemetry: the editor reports; lines by people are not counted, so that there is no share',
  },
  {
    id: 'google.characters',
    name: 'Google, characters from AI',
    source: 'https://dnext.societas.online/posts/8c114ef01d71013d074228a1592b385a',
    unit: 'character',
    refused: 'telemetry of one company; the rule of its later figures is not published',
  },
  {
    id: 'anthropic.code',
    name: 'Anthropic, code written by Claude',
    source:
      'https://www.lesswrong.com/posts/prSnGGAgfWtZexYLp/is-90-of-code-at-anthropic-being-written-by-ais',
    unit: 'not said',
    refused: 'no rule is published',
  },
  {
    id: 'buildermark.lines',
    name: 'Buildermark, matched lines',
    source: 'https://github.com/gelatinousdevelopment/buildermark',
    unit: 'changed line',
    refused: 'sessions: diffs are matched with conversations that lie on the machine of who had them',
  },
];
