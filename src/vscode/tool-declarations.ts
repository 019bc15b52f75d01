import { inputSchemaOf, type Tool, type ToolName } from '../core/tools';

/** `get_ai_share` is `getAiShare` in the editor. */
function shortName(name: ToolName): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** As VS Code knows a tool: names of all extensions share one room. */
export function editorName(name: ToolName): string {
  return `writesItself_${shortName(name)}`;
}

/** What package.json has to say of a tool. */
export function toolDeclaration(tool: Tool) {
  const short = shortName(tool.name);
  return {
    name: editorName(tool.name),
    displayName: `%tool.${short}.title%`,
    toolReferenceName: short,
    canBeReferencedInPrompt: true,
    icon: '$(git-commit)',
    userDescription: `%tool.${short}.description%`,
    modelDescription: tool.description,
    inputSchema: inputSchemaOf(tool),
  };
}
