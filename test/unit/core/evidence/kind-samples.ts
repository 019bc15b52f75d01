import type { AuthorClass } from '../../../../src/core/model';

/** A class, the message that should get it, and who wrote it where that matters. */
type Sample = readonly [wanted: AuthorClass, message: string, author?: string];

export const BREAKS: readonly Sample[] = [
  ['pair', 'fix: y\\r\\n\\r\\nCo-authored-by: Cursor <cursoragent@cursor.com>'],
  ['pair', 'feat: x\\n\\n- a\\n- b\\n\\n🤖 Generated with [Claude Code](https://claude.ai/code)\\n'],
  ['assist', 'feat: x\\n\\nAssisted-by: Claude Opus 4.7'],
  ['pair', 'feat: x`r`n`r`nCo-Authored-By: Claude <noreply@anthropic.com>'],
  ['unknown', 'docs: tell to write "x\\n\\nCo-Authored-By: Claude <noreply@anthropic.com>" in the message'],
  ['unknown', "test: expect 'a\\nCo-Authored-By: Claude <noreply@anthropic.com>' to be stripped"],
  ['unknown', 'x\n\nRun `git commit -m "a\\n\\nCo-Authored-By: Claude <noreply@anthropic.com>"` to see.'],
];

export const NOT_SAID: readonly Sample[] = [
  ['unknown', 'x\n\n<!-- Generated-by: Claude Code -->'],
  ['unknown', 'x\n\n<!--\n- [x] I used AI\n-->'],
  ['unknown', 'x\n\n- [ ] Generated with Claude Code\n- [ ] I used Copilot'],
  ['unknown', "x\n\n* [ ] This PR was created via Warp's AI Agent Mode"],
  ['unknown', 'x\n\nGenerated-by: <tool name>'],
  ['unknown', 'x\n\nAssisted-by: [AGENT]:[MODEL]'],
  ['unknown', 'x\n\nAI usage: none'],
  ['unknown', 'x\n\n**AI disclosure:** No AI was used.'],
  ['unknown', 'x\n\nAI-Assisted: No AI tools were used'],
  ['unknown', 'x\n\nAI-Generated: not applicable'],
  ['unknown', 'x\n\nGenerated-by: No AI tool'],
  ['unknown', 'x\n\nAssisted-by: none (no AI)'],
  ['unknown', 'x\n\nI did not use any AI for this.'],
  ['unknown', 'x\n\nThis was written without AI assistance.'],
  ['unknown', 'x\n\nAI usage: I did not use AI for the code'],
  ['unknown', 'x\n\nAI Disclosure: N/A'],
  [
    'unknown',
    'Back out "feat: y"\n\nThis backs out commit abc.\n\n    feat: y\n\n    Co-authored-by: Claude <noreply@anthropic.com>\n',
  ],
  ['unknown', 'Backed out changeset abc (bug 1)\n\n    x\n    Assisted-by: Claude Code\n'],
  [
    'unknown',
    'Revert "x"\n\nThis reverts commit abc.\n\nOriginal commit message:\n\nx\n\nCo-authored-by: Claude <noreply@anthropic.com>',
  ],
  [
    'unknown',
    'Rollback of y\n\nOriginal change description:\n> Co-authored-by: Claude <noreply@anthropic.com>',
  ],
  ['unknown', 'x\n\nFor example:\n\n    Co-authored-by: Claude <noreply@anthropic.com>\n\nis a trailer.'],
  ['unknown', 'x\n\nSee https://claude.example/blog and mail claude@dupont.fr'],
  ['unknown', 'x\n\nGenerated-by: https://ai.example.com/tool'],
  ['unknown', 'x\n\nAssisted-by: ai@example.org'],
  ['unknown', 'x\n\nA trailer such as `Co-authored-by: Claude <noreply@anthropic.com>` is stripped.'],
  ['unknown', 'x\n\ne.g. Generated with Claude Code'],
  ['unknown', 'x\n\nExample:\n\n    Co-authored-by: Claude <noreply@anthropic.com>'],
  ['unknown', 'x\n\nThe footer was:\n\n\tAssisted-by: Codex'],
  ['unknown', 'x\n\n~~Generated with Claude Code~~'],
  ['unknown', 'x\n\n\u2610 Generated with Claude Code'],
  ['unknown', 'x\n\n### AI usage\n\n_No response_'],
  ['unknown', 'x\n\nAI usage: [e.g. Claude Code]'],
  ['unknown', 'x\n\nAI usage: TODO'],
  ['unknown', 'x\n\nAssisted-by: Your AI tool here'],
  ['unknown', 'x\n\nAI disclosure: human-written'],
];

export const DISCLOSED: readonly Sample[] = [
  ['assist', 'x\n\nWith the help of AI-Agents: Codex'],
  ['assist', 'x\n\nWith the assistance of AI agents: Claude'],
  ['assist', 'x\n\nWith help of: GitHub Copilot'],
  ['assist', 'x\n\nwith the help of AI-Agents: GitHub Copilot, Codex'],
  ['assist', 'x\n\nAI usage: Claude wrote the tests'],
  ['assist', 'x\n\n**AI usage:** Fable did the implementation'],
  ['assist', 'x\n\n## AI disclosure\n\nClaude Code was used for the refactoring.'],
  ['assist', 'x\n\nAI Disclosure: This PR was written primarily by Claude Code.'],
  ['assist', 'x\n\nAI-disclosure: Copilot autocomplete'],
  ['assist', 'x\n\nAI note: written with Amp'],
  ['assist', 'x\n\nAI tools used: Cursor'],
  ['assist', 'x\n\nLLM usage: GPT-5 for docs'],
  ['assist', 'x\n\nTool: Codex\nModel: gpt-5-codex'],
  ['unknown', 'x\n\nTool: clang-tidy\nModel: strict'],
  ['unknown', 'x\n\nASSISTANT: I see, Codex needs a key. Set it first.\nModel: gpt-5-codex'],
  ['unknown', 'x\n\nGenerated-By: StageFreight'],
  ['assist', 'x\n\nDisclosure: this was written with Claude Code.'],
  ['unknown', 'x\n\nDisclosure: I work for the vendor.'],
  ['assist', 'x\n\n## Use of AI\n\nWritten with Claude Code, reviewed by hand.'],
];

export const BOXES: readonly Sample[] = [
  ['pair', "x\n\n- [x] Warp Agent Mode - This PR was created via Warp's AI Agent Mode"],
  [
    'assist',
    'x\n\n##### Was generative AI tooling used to co-author this PR?\n\n- [X] Yes (please specify the tool below)\n- [ ] No',
  ],
  [
    'unknown',
    'x\n\n##### Was generative AI tooling used to co-author this PR?\n\n- [ ] Yes (please specify the tool below)\n- [x] No',
  ],
  ['unknown', 'x\n\n- [x] I have read the AI policy\n- [x] I reviewed all AI-generated code'],
  ['assist', 'x\n\n- [x] I used an AI assistant'],
  ['pair', 'x\n\n### AI usage\n\n- [ ] None\n- [x] Code was generated by Claude'],
  ['pair', 'x\n\n- [x] Generated by AI, reviewed by me'],
  ['unknown', 'x\n\n- [x] I can explain every line, including AI-generated ones'],
];

export const FOOTERS: readonly Sample[] = [
  ['pair', 'x\n\nGENERATED WITH ASSISTANCE OF [OhMyOpenCode](https://github.com/x/y)'],
  ['pair', 'x\n\n🤖 GENERATED WITH ASSISTANCE OF [OhMyOpenCode](https://github.com/x/y)'],
  ['assist', 'x\n\nWith assistance of Claude Code'],
  ['assist', 'x\n\nWith the help of ChatGPT'],
  ['pair', 'x\n\n🤖 Generated with [Nori](https://nori.example)'],
  ['pair', 'x\n\n🤖 Generated with [Acme Agent](https://acme.example)'],
  ['pair', 'x\n\n🤖 Created by [FooBot]'],
  ['pair', 'x\n\n🤖 Generated using Zencoder'],
  ['unknown', 'x\n\nGenerated with [openapi-generator](https://openapi-generator.tech)'],
  ['unknown', 'x\n\nGenerated with protoc'],
  ['unknown', 'x\n\nGenerated by cargo-release'],
  ['unknown', 'x\n\n🤖 I have created a release *beep* *boop*'],
  ['unknown', 'Fix Claude integration\n\nThe Claude Code provider broke; generated with care.'],
  ['pair', 'x\n\n:robot: Generated with [Foo](https://foo.example)'],
  ['unknown', 'x\n\n🤖 Generated by release-please'],
];

export const LINKS: readonly Sample[] = [
  ['assist', 'x\n\nhttps://claude.ai/share/0a1b2c3d-aaaa-bbbb-cccc-0123456789ab'],
  ['assist', 'x\n\nTranscript: https://chatgpt.com/share/0a1b2c3d-aaaa-bbbb-cccc-0123456789ab'],
  ['assist', 'x https://gemini.google.com/share/0a1b2c3d4e5f'],
  ['assist', 'x\n\nAgent transcript: https://claudescope.sentry.dev/share/AbC'],
  ['assist', 'x\n\nhttps://ampcode.com/threads/T-0a1b2c3d-aaaa'],
  ['unknown', 'Add a test for https://chatgpt.com/share/0a1b2c3d-aaaa-bbbb-cccc-0123456789ab import'],
];

export const NAMED: readonly Sample[] = [
  ['pair', 'x\n\nCo-authored-by: qwen-cli <https://github.com/QwenLM/qwen-code>'],
  ['pair', 'x\n\nCo-authored-by: Gemini Code Assist\n  <gemini-code-assist@google.com>'],
  ['pair', 'x\n\nCo-authored-by: Claude Code\n<noreply@anthropic.com>'],
  ['assist', 'x\n\nAssisted-by: Kiro:claude-opus-4-6 [bash]'],
  ['assist', 'x\n\nAssisted-by: LLM sparse'],
  ['assist', 'x\n\nAssisted-by: Antigravity:gemini-3-flash'],
  ['assist', 'x\n\nAssisted-by: opencode:qwen3-coder checkpatch'],
  ['assist', 'x\n\nAssisted-by: Devin'],
  ['unknown', 'x\n\nAssisted-by: Devin Smith'],
  ['unknown', 'x\n\nAssisted-by: Jules Verne <jules@verne.fr>'],
  ['unknown', 'x\n\nAssisted-by: Claude Martin <claude.martin@example.org>'],
  ['assist', 'x\n\nAssisted-by: Claude <noreply@anthropic.com>'],
  ['assist', 'x\n\nAssisted-by: Junie'],
  ['assist', 'x\n\nAssisted-by: anthropic:claude-opus-5'],
  ['assist', 'x\n\nAssisted-by: openai-codex:gpt-5.5 [bash]'],
  ['assist', 'x\n\nAssisted-by: Hermes Agent:gpt-5.6-sol'],
  ['assist', 'x\n\nAssisted-by: generic chatbot'],
  ['unknown', 'x\n\nAssisted-by: the internal tool'],
  ['unknown', 'x\n\nAssisted-by: coccinelle'],
  ['pair', 'x\n\nGenerated-by: Cursor'],
  ['pair', 'x\n\nGenerated-by: Windsurf Cascade'],
  ['pair', 'x\n\nGenerated-by: Kiro (claude-sonnet-4.5)'],
  ['unknown', 'x\n\nGenerated-by: bindgen 0.69'],
  ['pair', 'x\n\nCo-authored-by: Codex'],
  ['pair', 'x\n\nCo-developed-by: Gemini gemini-2.5-pro'],
  ['unknown', 'x\n\nCo-developed-by: Gemini Wen'],
  ['unknown', 'x\n\nCo-authored-by: Claude Martin'],
  ['unknown', 'x\n\nCo-authored-by: Devin Breshears'],
  ['agent', 'x', 'Ada Berg (cursor) <ada@berg.dev>'],
  ['agent', 'x', 'Ada Berg (Claude Code) <ada@berg.dev>'],
  ['agent', 'x', 'Ada Berg (Gemini CLI) <ada@berg.dev>'],
  ['unknown', 'x', 'Ada Berg (Acme Inc) <ada@berg.dev>'],
  ['unknown', 'x', 'Ada Berg (Sun Labs) <ada@berg.dev>'],
  ['assist', 'x\n\nAssisted-by: Google Gemini'],
  ['unknown', 'x\n\nAssisted-by: Kiro Tanaka <kiro@tanaka.jp>'],
  ['unknown', 'x\n\nAssisted-by: Coccinelle:2.0'],
  ['unknown', 'x\n\nAssisted-by: gpt5405 <gpt5405@example.org>'],
  ['unknown', 'x\n\nGenerated-by: claude4711'],
  ['unknown', 'x\n\nCo-authored-by: gpt5405 <12345+gpt5405@users.noreply.github.com>'],
  ['pair', 'x\n\nCo-authored-by: Windsurf <noreply@windsurf.com>'],
  ['pair', 'x\n\nCoauthored-by: Claude <noreply@anthropic.com>'],
  ['unknown', 'x', 'Kiro Tanaka <k@example.org>'],
  ['unknown', 'x', 'Ada Berg (Cursor Inc) <ada@example.org>'],
  ['agent', 'x', 'Kiro Agent <k@example.org>'],
  ['agent', 'x', 'Ada Berg [aider] <ada@berg.dev>'],
];

export const JOINED: readonly Sample[] = [
  [
    'pair',
    'Big (#1)\n\n* one\n\nAgent-Logs-Url: https://github.com/o/r/sessions/01234567-89ab-cdef-0123-456789abcdef\n\n* two\n\n* three\n',
  ],
  ['pair', 'Big (#1)\n\n* one\n\n* two\n\n---------\n\nCo-authored-by: Claude <noreply@anthropic.com>'],
  ['pair', squashLog('Claude <noreply@anthropic.com>', 'two')],
  ['pair', squashLog('Bob <b@b.dev>', 'two\n\n    Co-authored-by: Codex <noreply@openai.com>')],
  ['unknown', squashLog('Bob <b@b.dev>', 'two')],
  [
    'pair',
    'Squashed commit of the following:\n\ncommit 0123456789abcdef\nAuthor: Claude <noreply@anthropic.com>\nDate:   Mon Jan 5 10:00:00 2026 +0000\n\n    Add x',
  ],
  ['unknown', squashLog('dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>', 'two')],
];

export const BOTS: readonly Sample[] = [
  ['automation', 'x', 'acme-sync[bot] <1+acme-sync[bot]@users.noreply.github.com>'],
  ['automation', 'x', 'stainless-app[bot] <142633134+stainless-app[bot]@users.noreply.github.com>'],
  ['automation', 'x', 'fern-api[bot] <115122769+fern-api[bot]@users.noreply.github.com>'],
  [
    'unknown',
    '[release/9] x (#1)\n\nCo-authored-by: Ada Berg <ada@berg.dev>',
    'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
  ],
  [
    'pair',
    '[release/9] x (#1)\n\nCo-authored-by: Claude <noreply@anthropic.com>',
    'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
  ],
  [
    'automation',
    'x\n\nCo-authored-by: renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>',
    'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
  ],
  [
    'assist',
    '[release/9] x (#1)\n\nCo-authored-by: Bob Berg <bob@berg.dev>\nAssisted-by: Claude Code',
    'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
  ],
  ['agent', 'x', 'gemini-code-assist[bot] <1+gemini-code-assist[bot]@users.noreply.github.com>'],
];

export const WORDS: readonly Sample[] = [
  ['unknown', 'x', 'gpt5405 <98571750+gpt5405@users.noreply.github.com>'],
  ['unknown', 'x', 'claude77 <claude77@users.noreply.github.com>'],
  ['unknown', 'x', 'codexmaster <codexmaster@gmail.com>'],
  ['agent', 'x', 'GPT-5.1 Codex <ada@berg.dev>'],
  ['unknown', 'Add OpenAI Codex support\n\nUses Codex CLI to run.'],
  ['unknown', 'x\n\nWritten by Ada with love.'],
  ['unknown', 'Update AI usage: docs'],
  ['unknown', 'x\n\nModel: Claude 3.5 is now supported'],
  ['unknown', 'x\n\nTools: add Claude and GPT-5 to the list'],
  ['unknown', 'x\n\nAgents: support Claude Code'],
  ['unknown', 'feat(models): add\n\nModels: claude-opus-4-6, gpt-5'],
  ['assist', 'x\n\nai-lines: 120\nhuman-lines: 30'],
  ['assist', 'x\n\nEntire-Checkpoint: 01ARZ3NDEKTSV4RRFFQ69G5FAV'],
  ['unknown', 'x\n\nCo-authored-by: Mastra Fan <fan@mastra.ai>'],
  ['pair', 'x\n\nCo-authored-by: Mastra Code (anthropic/claude-opus-4-6) <noreply@mastra.ai>'],
];

/** What `git merge --squash` writes for two commits. */
function squashLog(author: string, second: string): string {
  const head = (digit: string, who: string) =>
    `commit ${digit.repeat(40)}\nAuthor: ${who}\nDate:   Mon Jan 5 10:00:00 2026 +0000\n\n`;
  const parts = [`${head('0', author)}    one\n`, `${head('1', 'Ada <ada@berg.dev>')}    ${second}\n`];
  return `Squashed commit of the following:\n\n${parts.join('\n')}`;
}
