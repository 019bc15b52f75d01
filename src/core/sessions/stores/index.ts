import type { Store } from '../store';
import { CLAUDE_CODE } from './claude-code';
import { CODEX } from './codex';
import { COPILOT_CLI } from './copilot-cli';
import { CRUSH } from './crush';
import { GEMINI_CLI } from './gemini-cli';
import { OPENCODE } from './opencode';
import { QWEN_CODE } from './qwen-code';
import { VSCODE_CHAT } from './vscode-chat';

/** Every tool whose sessions are read. */
export const STORES: readonly Store[] = [
  ...[CLAUDE_CODE, CODEX, GEMINI_CLI, QWEN_CODE],
  ...[COPILOT_CLI, OPENCODE, CRUSH, VSCODE_CHAT],
];
