import type { Pair } from '../models/comparison';

/** The heads of the columns of both sides. */
export function SideHeads({ names }: { names: Pair<string> }) {
  return (
    <>
      {names.map((name, place) => (
        <th key={place} scope="col" class="number side-name" title={name}>
          {name}
        </th>
      ))}
    </>
  );
}
