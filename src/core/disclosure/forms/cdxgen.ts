import { declaredLines } from '../../report';
import type { JsonForm } from '../form';
import type { Property } from '../properties';
import type { Told } from '../told';
import { bomOf, recordIn } from './cyclonedx';

/**
 * The same bill of materials, with the names that cdxgen gives such findings besides, at the document, where its audit
 * looks for them. They stand in the namespace `cdx:`, which CycloneDX reserves, and are not registered there: that is why
 * the form of CycloneDX does without. A confidence is no figure of ours, so none is told.
 */
export const CDXGEN: JsonForm = {
  id: 'cdxgen',
  kind: 'json',
  description: 'the same for readers of cdxgen, with its names (cdx:ai:codegen:…), too',
  file: 'disclosure.cdxgen.json',
  takesRange: false,
  document: told => bomOf(told, 'cdxgen', CDXGEN.file, findings(told)),
  recordIn,
};

/** Names of cdxgen for tools, where they are not ours in small letters. */
const TOOLS: readonly (readonly [ours: RegExp, theirs: string])[] = [
  [/^GitHub Copilot\b/, 'github-copilot'],
  [/^Unnamed AI$/, ''],
];

function findings(told: Told): Property[] {
  const { tools, lines } = told;
  if (tools.length === 0 && declaredLines(lines) === 0) return [];
  const names = [...new Set(tools.map(({ agent }) => toolName(agent)))].filter(name => name !== '').sort();
  const models = [...new Set(tools.flatMap(tool => tool.models))].map(listed).sort();
  return [
    { name: 'cdx:ai:codegen:detected', value: 'true' },
    { name: 'cdx:ai:codegen:tools', value: names.join(',') },
    { name: 'cdx:ai:codegen:phases', value: 'dev' },
    ...(models.length === 0 ? [] : [{ name: 'cdx:ai:codegen:models', value: models.join(',') }]),
  ];
}

function toolName(agent: string): string {
  const known = TOOLS.find(([ours]) => ours.test(agent));
  return known?.[1] ?? listed(agent.toLowerCase()).replaceAll(' ', '-');
}

/** Lists are divided by commas there. */
function listed(name: string): string {
  return name.replace(/[,\s]+/g, ' ').trim();
}
