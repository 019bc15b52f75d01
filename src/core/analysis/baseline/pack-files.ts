import type { HeadFile } from './baseline';

export interface PackedFiles {
  readonly paths: readonly string[];
  readonly idBytes: number;
  readonly blobs: Uint8Array;
  readonly kinds: Uint8Array;
  readonly lines: Int32Array;
  readonly pointers: Uint8Array;
  /** How many first lines are known, and the marks in them: position of the file, line and mark, three by three. */
  readonly heads: Uint8Array;
  readonly marks: Int32Array;
  /** Runs of file `i` stand at `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly runs: Int32Array;
  /** 1 where a file has lines that could be owned. */
  readonly owned: Uint8Array;
  readonly exclusions: Int8Array;
  readonly roles: Uint8Array;
  readonly counted: Uint8Array;
}

export function packFiles(files: readonly HeadFile[]): PackedFiles {
  const starts = new Int32Array(files.length + 1);
  files.forEach(({ runs }, i) => {
    starts[i + 1] = starts[i]! + (runs?.length ?? 0);
  });
  const runs = new Int32Array(starts[files.length]!);
  files.forEach((file, i) => {
    if (file.runs !== null) runs.set(file.runs, starts[i]);
  });
  return {
    paths: files.map(file => file.path),
    idBytes: files[0]?.blob.length ?? 0,
    blobs: new Uint8Array(Buffer.concat(files.map(file => file.blob))),
    kinds: Uint8Array.from(files, file => file.kind),
    lines: Int32Array.from(files, file => file.lines),
    pointers: Uint8Array.from(files, file => Number(file.pointer)),
    heads: Uint8Array.from(files, file => file.head.known),
    marks: Int32Array.from(
      files.flatMap(({ head }, i) => head.marks.flatMap(({ line, mark }) => [i, line, mark])),
    ),
    starts,
    runs,
    owned: Uint8Array.from(files, file => Number(file.runs !== null)),
    exclusions: Int8Array.from(files, file => file.scope.exclusion),
    roles: Uint8Array.from(files, file => file.scope.role),
    counted: Uint8Array.from(files, file => Number(file.counted)),
  };
}

export function unpackFiles(packed: PackedFiles): HeadFile[] {
  const { paths, idBytes, blobs, kinds, lines, pointers, starts, runs, owned } = packed;
  const { exclusions, roles, counted, heads } = packed;
  const marks = unpackMarks(packed);
  return paths.map((path, i) => ({
    path,
    blob: blobs.subarray(i * idBytes, (i + 1) * idBytes),
    kind: kinds[i]!,
    lines: lines[i]!,
    runs: owned[i] === 1 ? runs.subarray(starts[i]!, starts[i + 1]!) : null,
    pointer: pointers[i] === 1,
    head: { known: heads[i]!, marks: marks.get(i) ?? [] },
    scope: { exclusion: exclusions[i]!, role: roles[i]! },
    counted: counted[i] === 1,
  }));
}

function unpackMarks({ marks }: PackedFiles): Map<number, HeadFile['head']['marks'][number][]> {
  const found = new Map<number, HeadFile['head']['marks'][number][]>();
  for (let at = 0; at < marks.length; at += 3) {
    const list = found.get(marks[at]!) ?? [];
    list.push({ line: marks[at + 1]!, mark: marks[at + 2]! });
    found.set(marks[at]!, list);
  }
  return found;
}
