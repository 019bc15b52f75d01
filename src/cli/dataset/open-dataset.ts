import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import * as z from 'zod';
import { replaceFile } from '../../core/cache';
import { DATASET_VERSION, type DatasetFormat, datasetSchema, describeDataset } from '../../core/dataset';
import { UsageError } from '../usage-error';
import type { DatasetPlace } from './place';

const NAME = 'dataset.json';
const any = z.looseObject({ datasetVersion: z.unknown(), format: z.unknown() });

/** The dataset in a folder, which is made where there is none; throws UsageError where the folder holds anything else. */
export function openDataset(out: string, format: DatasetFormat): DatasetPlace {
  const place = { out: resolve(out), format };
  if (place.out.split(sep).includes('.git'))
    throw new UsageError(`${out} lies in git's own folder: name another one.`);
  const path = join(place.out, NAME);
  if (existsSync(path)) check(path, out, format);
  else if (existsSync(place.out) && readdirSync(place.out).some(name => !name.startsWith('.')))
    throw new UsageError(
      `${out} holds something that is no dataset: name a folder that is empty or not there.`,
    );
  mkdirSync(place.out, { recursive: true });
  const description = `${JSON.stringify(describeDataset(format), null, 2)}\n`;
  if (textIn(path) !== description) replaceFile(path, description);
  return place;
}

function check(path: string, out: string, format: DatasetFormat): void {
  const { data } = any.safeParse(parsed(path));
  if (data === undefined) throw new UsageError(`${path} cannot be read: name another --out.`);
  if (data.datasetVersion !== DATASET_VERSION)
    throw new UsageError(
      `${out} holds a dataset of version ${String(data.datasetVersion)}, and this program writes ${DATASET_VERSION}: name another --out.`,
    );
  const known = datasetSchema.shape.format.safeParse(data.format).data ?? 'another format';
  if (known !== format)
    throw new UsageError(`${out} holds a dataset in ${known}: add --format ${known}, or name another --out.`);
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(textIn(path) ?? '');
  } catch {
    return null;
  }
}

function textIn(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
