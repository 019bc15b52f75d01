/** What a repository can carry that makes git start a program. */
export interface Plant {
  readonly name: string;
  /** Lines for `.git/config`; `program` is the canary. */
  readonly config?: (program: string) => string;
  /** Files by path from the top of the work tree. */
  readonly files?: (program: string) => Readonly<Record<string, string>>;
  /**
   * Git commands that set the canary free where only this was planted: proof that it works. Without them the git at
   * hand has no command for it that ends, or knows it only from version 2.54 on (hook.*.command).
   */
  readonly frees?: readonly (readonly string[])[];
}

/** Every hook that git knows. */
export const HOOKS = [
  'applypatch-msg',
  'pre-applypatch',
  'post-applypatch',
  'pre-commit',
  'pre-merge-commit',
  'prepare-commit-msg',
  'commit-msg',
  'post-commit',
  'pre-rebase',
  'post-checkout',
  'post-merge',
  'pre-push',
  'reference-transaction',
  'push-to-checkout',
  'pre-auto-gc',
  'post-rewrite',
  'sendemail-validate',
  'fsmonitor-watchman',
  'post-index-change',
] as const;

const section = (name: string, ...lines: readonly string[]) => `[${name}]\n${lines.join('\n')}\n`;
const attributes = (line: string) => ({ '.git/info/attributes': `${line}\n` });
const hooks = (folder: string, program: string) =>
  Object.fromEntries(HOOKS.map(hook => [`${folder}/${hook}`, `#!/bin/sh\nexec "${program}" ${hook}\n`]));

const HOOKED: Plant['frees'] = [
  ['update-ref', 'refs/heads/other', 'HEAD'],
  ['read-tree', 'HEAD'],
  ['checkout', '-q', '-f', 'HEAD'],
];
const FETCH: Plant['frees'] = [['fetch', '-q', 'evil']];
const remote = (url: string, ...more: readonly string[]) => section('remote "evil"', `url = ${url}`, ...more);

export const PLANTS: readonly Plant[] = [
  { name: 'core.fsmonitor', config: p => section('core', `fsmonitor = ${p}`), frees: [['status']] },
  { name: 'hooks', files: p => hooks('.git/hooks', p), frees: HOOKED },
  {
    name: 'core.hooksPath',
    config: () => section('core', 'hooksPath = evil-hooks'),
    files: p => hooks('evil-hooks', p),
    frees: HOOKED,
  },
  {
    name: 'hook.*.command',
    config: p => section('hook "evil"', `command = ${p}`, 'event = post-index-change'),
  },
  {
    name: 'diff.external',
    config: p => section('diff', `external = ${p}`),
    frees: [['diff', 'HEAD~1', 'HEAD']],
  },
  {
    name: 'diff.*.command',
    config: p => section('diff "evil"', `command = ${p}`),
    files: () => attributes('* diff=evil'),
    frees: [['diff', 'HEAD~1', 'HEAD']],
  },
  {
    name: 'diff.*.textconv',
    config: p => section('diff "evil"', `textconv = ${p}`, 'cachetextconv = true'),
    files: () => attributes('* diff=evil'),
    frees: [
      ['show', 'HEAD'],
      ['blame', 'HEAD', '--', 'b.ts'],
      ['log', '-p'],
    ],
  },
  {
    name: 'filter.*.smudge',
    config: p => section('filter "evil"', `smudge = ${p}`, 'required = true'),
    files: () => attributes('* filter=evil'),
    frees: [['cat-file', '--filters', 'HEAD:b.ts']],
  },
  {
    name: 'filter.*.clean',
    config: p => section('filter "evil"', `clean = ${p}`),
    files: () => attributes('* filter=evil'),
    frees: [['hash-object', '--path=b.ts', '--stdin']],
  },
  {
    name: 'filter.*.process',
    config: p => section('filter "evil"', `process = ${p}`, 'required = true'),
    files: () => attributes('* filter=evil'),
    frees: [['cat-file', '--filters', 'HEAD:b.ts']],
  },
  {
    name: 'merge.*.driver',
    config: p => section('merge "evil"', `driver = ${p} %O %A %B`),
    files: () => attributes('* merge=evil'),
  },
  {
    name: 'gpg.program',
    config: p => section('log', 'showSignature = true') + section('gpg', `program = ${p}`),
    frees: [['log', '-1']],
  },
  {
    name: 'format.pretty',
    config: p => section('format', 'pretty = %G?') + section('gpg', `program = ${p}`),
    frees: [['log', '-1']],
  },
  {
    name: 'gpg.*.program',
    config: p =>
      section('gpg "ssh"', `program = ${p}`, `defaultKeyCommand = ${p}`) +
      section('gpg "x509"', `program = ${p}`),
  },
  {
    name: 'trailer.*.command',
    config: p => section('trailer "x"', 'key = X', `command = ${p}`),
    frees: [['interpret-trailers']],
  },
  {
    name: 'trailer.*.cmd',
    config: p => section('trailer "x"', 'key = X', `cmd = ${p}`),
    frees: [['interpret-trailers', '--trailer', 'X=1']],
  },
  {
    name: 'ext:: remote',
    config: p => remote(`ext::${p}`) + section('protocol "ext"', 'allow = always'),
    frees: FETCH,
  },
  {
    name: 'core.sshCommand',
    config: p => section('core', `sshCommand = ${p}`) + remote('ssh://host/x'),
    frees: FETCH,
  },
  {
    name: 'core.gitProxy',
    config: p => section('core', `gitProxy = ${p}`) + remote('git://host/x'),
    frees: FETCH,
  },
  { name: 'remote.*.uploadpack', config: p => remote('.', `uploadpack = ${p}`), frees: FETCH },
  {
    name: 'promisor remote',
    config: p =>
      section('extensions', 'partialClone = evil') +
      remote(`ext::${p}`, 'promisor = true', 'partialCloneFilter = blob:none') +
      section('protocol "ext"', 'allow = always'),
    frees: [['cat-file', '-e', '0123456789012345678901234567890123456789']],
  },
  {
    name: 'url.*.insteadOf',
    config: p =>
      section(`url "ext::${p}"`, 'insteadOf = https://') +
      section('protocol "ext"', 'allow = always') +
      remote('https://'),
    frees: FETCH,
  },
  {
    name: 'credential.helper',
    config: p => section('credential', `helper = !${p}`),
    frees: [['credential', 'fill']],
  },
  { name: 'core.askPass', config: p => section('core', `askPass = ${p}`), frees: [['credential', 'fill']] },
  {
    name: 'core.editor',
    config: p => section('core', `editor = ${p}`),
    frees: [['commit', '--amend', '--allow-empty']],
  },
  {
    name: 'sequence.editor',
    config: p => section('sequence', `editor = ${p}`),
    frees: [['-c', 'core.editor=true', 'rebase', '-i', 'HEAD~1']],
  },
  {
    name: 'alias.*',
    config: p => section('alias', `evil = !${p}`, `log = !${p}`, `rev-parse = !${p}`),
    frees: [['evil']],
  },
  {
    name: 'core.pager',
    config: p => section('core', `pager = ${p}`) + section('pager', `log = ${p}`, `diff-tree = ${p}`),
  },
  { name: 'interactive.diffFilter', config: p => section('interactive', `diffFilter = ${p}`) },
  {
    name: 'difftool.*.cmd',
    config: p => section('difftool "evil"', `cmd = ${p}`) + section('mergetool "evil"', `cmd = ${p}`),
    frees: [['difftool', '-y', '-t', 'evil', 'HEAD~1', 'HEAD']],
  },
  {
    name: 'core.alternateRefsCommand',
    config: p => section('core', `alternateRefsCommand = ${p}`),
  },
  { name: 'uploadpack.packObjectsHook', config: p => section('uploadpack', `packObjectsHook = ${p}`) },
  { name: 'submodule.*.update', config: p => section('submodule "evil"', `update = !${p}`, 'url = .') },
  {
    name: 'help.browser',
    config: p =>
      section('help', 'browser = evil') +
      section('browser "evil"', `cmd = ${p}`) +
      section('man "evil"', `cmd = ${p}`),
  },
  { name: 'instaweb.*', config: p => section('instaweb', `httpd = ${p}`, `browser = ${p}`) },
  { name: 'sendemail.*', config: p => section('sendemail', `smtpServer = ${p}`, `toCmd = ${p}`) },
  { name: 'imap.tunnel', config: p => section('imap', `tunnel = ${p}`) },
  {
    name: 'init.templateDir',
    config: () => section('init', 'templateDir = evil-template'),
    files: p => hooks('evil-template/hooks', p),
  },
  {
    name: 'include.path',
    config: () => section('include', 'path = evil-config'),
    files: p => ({ '.git/evil-config': section('core', `fsmonitor = ${p}`) }),
    frees: [['status']],
  },
  {
    name: 'includeIf.*.path',
    config: () => section('includeIf "gitdir:**"', 'path = evil-config'),
    files: p => ({ '.git/evil-config': section('core', `fsmonitor = ${p}`) }),
    frees: [['status']],
  },
  {
    name: 'config.worktree',
    config: () =>
      section('core', 'repositoryFormatVersion = 1') + section('extensions', 'worktreeConfig = true'),
    files: p => ({ '.git/config.worktree': section('core', `fsmonitor = ${p}`) }),
    frees: [['status']],
  },
  {
    name: 'a git in the work tree',
    files: p =>
      Object.fromEntries(
        ['git', 'git.exe', 'git.bat', 'git.cmd', 'node'].map(name => [
          name,
          `#!/bin/sh\nexec "${p}" ${name}\n`,
        ]),
      ),
  },
  {
    name: 'settings of the editor',
    files: p => ({
      '.vscode/settings.json': JSON.stringify({ 'git.path': p, 'writesItself.gitFolders': [p] }),
    }),
  },
];
