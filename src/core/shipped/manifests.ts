import * as z from 'zod';
import { type NamedPackage, repositoryKey } from '../evidence';
import { tomlStrings } from '../files';

/** By the name of the file: what it says of the package that is made here; null where it makes none or cannot be read. */
export const MANIFESTS: ReadonlyMap<string, (text: string) => NamedPackage | null> = new Map([
  ['package.json', npmPackage],
  ['pyproject.toml', pythonProject],
  ['Cargo.toml', cargoPackage],
  ['go.mod', goModule],
]);

const texts = z.record(z.string(), z.unknown());
const npmSchema = z.object({
  name: z.string(),
  bin: z.union([z.string(), texts]).optional().catch(undefined),
  publisher: z.string().optional().catch(undefined),
  repository: z
    .union([z.string(), z.object({ url: z.string() })])
    .optional()
    .catch(undefined),
});

function npmPackage(text: string): NamedPackage | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const { data: read } = npmSchema.safeParse(data);
  if (read === undefined) return null;
  const { name, bin, publisher = null, repository } = read;
  const url = typeof repository === 'string' ? repository : repository?.url;
  const bins = typeof bin === 'string' ? [name.replace(/^@[^/]*\//, '')] : Object.keys(bin ?? {});
  return { name: `npm:${name}`, bins, repositories: keysOf(url === undefined ? [] : [url]), publisher };
}

/** What the links of a Python project are called that lead to its source; `Homepage` often does. */
const SOURCE_LINK = /^(repository|source|source[ -]?code|homepage|github)$/i;

function pythonProject(text: string): NamedPackage | null {
  const tables = tomlStrings(text);
  const of = (table: string) => tables.get(table) ?? [];
  const own = [...of('project'), ...of('tool.poetry')];
  const name = own.find(([key]) => key === 'name')?.[1];
  if (name === undefined) return null;
  const links = [...own, ...of('project.urls'), ...of('tool.poetry.urls')].filter(([key]) =>
    SOURCE_LINK.test(key),
  );
  const scripts = [...of('project.scripts'), ...of('tool.poetry.scripts')];
  return {
    name: `pypi:${name.toLowerCase().replace(/[-_.]+/g, '-')}`,
    bins: scripts.map(([key]) => key),
    repositories: keysOf(links.map(([, link]) => link)),
    publisher: null,
  };
}

function cargoPackage(text: string): NamedPackage | null {
  const tables = tomlStrings(text);
  const own = tables.get('package') ?? [];
  const of = (wanted: string) => own.filter(([key]) => key === wanted).map(([, value]) => value);
  const [name] = of('name');
  if (name === undefined) return null;
  const bins = (tables.get('bin') ?? []).filter(([key]) => key === 'name').map(([, value]) => value);
  return { name: `cargo:${name}`, bins, repositories: keysOf(of('repository')), publisher: null };
}

/** A module's name says where it is developed. */
function goModule(text: string): NamedPackage | null {
  const path = /^module[ \t]+"?([^\s"]+)"?[ \t]*(?:\/\/.*)?\r?$/m.exec(text)?.[1]?.replace(/\/v\d+$/, '');
  if (path === undefined) return null;
  return { name: `go:${path}`, bins: [], repositories: keysOf([path]), publisher: null };
}

function keysOf(links: readonly string[]): string[] {
  return links.map(repositoryKey).filter(key => key !== null);
}
