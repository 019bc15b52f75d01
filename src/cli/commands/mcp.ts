import { atMostOnePath, type CommandRow } from './row';

export interface McpCommand {
  readonly name: 'mcp';
  readonly path: string;
}

export const MCP: CommandRow<McpCommand> = {
  name: 'mcp',
  takes: '[PATH]',
  about:
    'Answers agents on standard input and output by the Model Context Protocol, about repositories at, above or below PATH; ends when its input does.',
  options: ['rev', 'rule'],
  read: words => ({ name: 'mcp', path: atMostOnePath(words) }),
};
