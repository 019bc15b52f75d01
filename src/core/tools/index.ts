/** What agents can ask: declared for every host, answered in ids and numbers. Text of commits only where it is asked for. */
export { inputSchemaOf, TOOLS, type Tool, type ToolName } from './declared';
export { runTool, type ToolAnswer } from './run-tool';
