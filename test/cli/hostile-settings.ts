/** Settings that make git run `program`, or give another answer, in some command or other. */
export function hostileSettings(program: string): string {
  return `
[core]
  fsmonitor = ${program}
  pager = ${program}
  editor = ${program}
  sshCommand = ${program}
  askPass = ${program}
  hooksPath = ${program}-hooks
  attributesFile = ${program}-attributes
  bigFileThreshold = 1
  abbrev = 4
  quotePath = false
[diff]
  external = ${program}
  renames = copies
  algorithm = patience
  noprefix = true
[diff "evil"]
  textconv = ${program}
  command = ${program}
  xfuncname = "(a*)*b"
[filter "evil"]
  clean = ${program}
  smudge = ${program}
  process = ${program}
  required = true
[merge "evil"]
  driver = ${program}
[log]
  showSignature = true
  showRoot = false
  mailmap = true
[format]
  pretty = %G?
[gpg]
  program = ${program}
[gpg "ssh"]
  program = ${program}
[color]
  ui = always
[blame]
  ignoreRevsFile = ${program}
[mailmap]
  file = ${program}-mailmap
[trailer]
  separators = "#"
[trailer "x"]
  command = ${program}
[i18n]
  logOutputEncoding = UTF-16
[alias]
  log = !${program}
  cat-file = !${program}
  rev-parse = !${program}
[pager]
  log = ${program}
[extensions]
  partialClone = origin
[remote "origin"]
  url = ext::${program}
  promisor = true
  uploadpack = ${program}
[protocol "ext"]
  allow = always
[credential]
  helper = !${program}
[uploadpack]
  packObjectsHook = ${program}
[include]
  path = ${program}-included
`;
}
