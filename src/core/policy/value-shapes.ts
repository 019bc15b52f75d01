import type { SpokenTrailer } from '../evidence';

/** How the value of a trailer has to be written. */
interface ValueShape {
  readonly id: string;
  /** As people are shown it behind the key. */
  readonly words: string;
  readonly fits: (trailer: Pick<SpokenTrailer, 'value' | 'names'>) => boolean;
}

/** The name of an agent may hold blanks; neither it nor the model holds an address or a link. */
const AGENT_MODEL = /^[^:<>@/\s][^:<>@/]*:[^\s:<>@/][^\s<>@]*$/;
const AGENT_MODEL_TOOLS = /^([^:<>@/\s][^:<>@/]*:[^\s:<>@/][^\s<>@]*)(?: [\w.+-]+)*$/;
const SLASH = /^[^\s/:<>@][^/:<>@]* ?\/ ?[^\s/<>@][^/<>@]*$/;
const BRACKETS = /^[^\s():<>@][^():<>@]* \([^()<>@]+\)$/;

export const VALUE_SHAPES = [
  { id: 'text', words: 'NAME', fits: ({ value, names }) => value !== '' && names !== 'person' },
  { id: 'ai', words: 'AI', fits: ({ names }) => names === 'ai' },
  { id: 'person', words: 'PERSON', fits: ({ names }) => names === 'person' },
  { id: 'agent:model', words: 'AGENT:MODEL', fits: ({ value }) => AGENT_MODEL.test(value) },
  {
    id: 'agent:model tools',
    words: 'AGENT:MODEL [TOOL...]',
    fits: ({ value }) => AGENT_MODEL_TOOLS.test(value),
  },
  { id: 'llm tools', words: 'LLM [TOOL...]', fits: ({ value }) => /^LLM(?: [\w.+-]+)*$/.test(value) },
  { id: 'tool/model', words: 'TOOL / MODEL', fits: ({ value }) => SLASH.test(value) },
  {
    id: 'tool and model',
    words: 'TOOL:MODEL, TOOL / MODEL or TOOL (MODEL)',
    fits: ({ value }) => [AGENT_MODEL, SLASH, BRACKETS].some(pattern => pattern.test(value)),
  },
] as const satisfies readonly ValueShape[];

export type ShapeId = (typeof VALUE_SHAPES)[number]['id'];

export function shapeOf(id: ShapeId): ValueShape {
  return VALUE_SHAPES.find(shape => shape.id === id)!;
}
