// Writes src/core/files/languages.json anew, from the list by which GitHub colours its repositories: run it after a change
// of the pinned package or of a choice below.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as linguist from 'linguist-languages';

const root = join(import.meta.dirname, '..');

/**
 * What several languages claim, and which of them it is counted as. GitHub reads the file to tell them apart; we go by its
 * name alone, and take what most such files are. What is claimed and stands neither here nor first with one language alone
 * is nobody's.
 */
const CHOICES = {
  // Of two or three that use it, one is met far more often.
  '.as': 'ActionScript',
  '.bb': 'BitBake',
  '.cue': 'CUE',
  '.d': 'D',
  '.e': 'Eiffel',
  '.f': 'Fortran',
  '.fs': 'F#',
  '.ftl': 'FreeMarker',
  '.hh': 'C++',
  '.jq': 'jq',
  '.l': 'Lex',
  '.ls': 'LiveScript',
  '.lsp': 'Common Lisp',
  '.m': 'Objective-C',
  '.md': 'Markdown',
  '.ml': 'OCaml',
  '.nu': 'Nushell',
  '.odin': 'Odin',
  '.pkl': 'Pkl',
  '.pl': 'Perl',
  '.pm': 'Perl',
  '.pod': 'Pod',
  '.qs': 'Q#',
  '.r': 'R',
  '.rs': 'Rust',
  '.scm': 'Scheme',
  '.st': 'Smalltalk',
  '.star': 'Starlark',
  '.srt': 'SubRip Text',
  '.t': 'Perl',
  '.tsp': 'TypeSpec',
  '.txt': 'Text',
  '.uc': 'UnrealScript',
  '.v': 'Verilog',
  // A dialect, or what something is made of: the plain one is counted.
  '.h': 'C',
  '.json': 'JSON',
  '.plist': 'XML',
  '.sql': 'SQL',
  '.ddl': 'SQL',
  '.prc': 'SQL',
  '.yaml': 'YAML',
  '.mqh': 'MQL5',
  '.cfg': 'INI',
  '.fpp': 'Fortran',
  '.for': 'Fortran',
  // By where most of them are: Salesforce, modules of Office, kernels for graphics cards, Google's scripts, old PHP, manuals.
  '.cls': 'Apex',
  '.trigger': 'Apex',
  '.bas': 'VBA',
  '.frm': 'VBA',
  '.vba': 'VBA',
  '.cl': 'C',
  '.frag': 'GLSL',
  '.gs': 'JavaScript',
  '.es': 'JavaScript',
  '.inc': 'PHP',
  '.n': 'Roff',
  '.ms': 'Roff',
  '.scd': 'SuperCollider',
  '.vhost': 'ApacheConf',
  // Scripts of a web server.
  '.cgi': 'Perl',
  '.fcgi': 'Perl',
  // Names that two use.
  '.eslintrc': 'JSON',
  '.releaserc': 'JSON',
  hosts: 'Hosts File',
  HOSTS: 'Hosts File',
};

/** TSX is counted as TypeScript there, too. */
const countedAs = ({ name, group = name }) => group;

/** Every claim of one kind: what → language → whether it comes first there. */
function claims(kind) {
  const found = new Map();
  for (const language of Object.values(linguist))
    (language[kind] ?? []).forEach((claimed, i) => {
      // Extensions are compared in small letters.
      const what = kind === 'extensions' ? claimed.toLowerCase() : claimed;
      const by = found.get(what) ?? new Map();
      found.set(what, by.set(countedAs(language), by.get(countedAs(language)) || i === 0));
    });
  return found;
}

/** The language that a claim is settled for, or null. */
function settled(what, by) {
  const choice = CHOICES[what];
  if (choice !== undefined && !by.has(choice)) throw new Error(`${choice} does not claim ${what}`);
  if (choice !== undefined) return choice;
  const first = [...by].filter(([, isFirst]) => by.size === 1 || isFirst);
  return first.length === 1 ? first[0][0] : null;
}

function settledOf(kind) {
  const lists = new Map();
  for (const [what, by] of claims(kind)) {
    const language = settled(what, by);
    if (language !== null) lists.set(language, [...(lists.get(language) ?? []), what]);
  }
  return lists;
}

/** Language → its extensions and its names of files, each divided by spaces. */
export function languagesText() {
  const [extensions, names] = [settledOf('extensions'), settledOf('filenames')];
  const languages = [...new Set([...extensions.keys(), ...names.keys()])].sort();
  const list = (lists, language) => (lists.get(language) ?? []).sort().join(' ');
  const rows = languages.map(language => [language, [list(extensions, language), list(names, language)]]);
  const lines = rows.map(([language, lists]) => {
    const known = lists[1] === '' ? lists.slice(0, 1) : lists;
    return `  ${JSON.stringify(language)}: [${known.map(text => JSON.stringify(text)).join(', ')}]`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(join(root, 'src', 'core', 'files', 'languages.json'), languagesText());
