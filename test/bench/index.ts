// npm run bench -- [OPTION…] [REPOSITORY…]: our report beside git's own ways through a history, interleaved.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { blameHead } from './blame';
import { compare } from './comparison';
import { fleets } from './fleet';
import { growth } from './growth';
import { hercules, theseus } from './others';
import type { Row, Tell } from './rounds';
import { shapes } from './shapes';
import { machine, Subject } from './subjects';
import type { Section } from './table';

const USAGE = `npm run bench -- [OPTION…] [REPOSITORY…]
  --pairs N            interleaved rounds (default: 5)
  --blame              also git blame of all files at the head, once
  --theseus PROGRAM    also git-of-theseus-analyze, once
  --hercules PROGRAM   also hercules --burndown, once
  --growth             also cold reports of ¼, ½ and all of the history
  --shapes             reports of repositories of unusual shapes, made for it
  --fleet N,N…         datasets of so many small repositories, made for it
  --out FILE           write the tables to FILE
  --json FILE          write all numbers to FILE`;

const OPTIONS = {
  pairs: { type: 'string', default: '5' },
  blame: { type: 'boolean' },
  theseus: { type: 'string' },
  hercules: { type: 'string' },
  growth: { type: 'boolean' },
  shapes: { type: 'boolean' },
  fleet: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'string' },
} as const;

function parse() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const pairs = Number(values.pairs);
  const nothing = positionals.length === 0 && !values.shapes && !values.fleet;
  if (nothing || !Number.isInteger(pairs) || pairs < 1) throw new Error(USAGE);
  return { ...values, pairs, repositories: positionals };
}

type Options = ReturnType<typeof parse>;

async function bench(repository: string, options: Options): Promise<Section[]> {
  const subject = new Subject(repository);
  const tell: Tell = text => process.stderr.write(`${subject.name} ${text}\n`);
  try {
    const sections = [await compare(subject, options.pairs, extras(subject, options, tell), tell)];
    if (options.growth) sections.push(await growth(subject, options.pairs, tell));
    return sections;
  } finally {
    subject.dispose();
  }
}

function extras(subject: Subject, options: Options, tell: Tell): (() => Promise<Row>)[] {
  const { blame, theseus: analyze, hercules: burn } = options;
  return [
    ...(blame ? [() => blameHead(subject, tell)] : []),
    ...(analyze ? [() => theseus(subject, analyze, tell)] : []),
    ...(burn ? [() => hercules(subject, burn, tell)] : []),
  ];
}

async function main(): Promise<void> {
  const options = parse();
  const sections: Section[] = [];
  for (const repository of options.repositories) sections.push(...(await bench(repository, options)));
  if (options.shapes) sections.push(await shapes(text => process.stderr.write(`${text}\n`)));
  const sizes = (options.fleet ?? '').split(',').filter(Boolean).map(Number);
  if (sizes.length > 0) sections.push(await fleets(sizes, text => process.stderr.write(`${text}\n`)));
  const text = [`Measured on ${machine()}.`, ...sections.map(section => section.markdown), ''].join('\n\n');
  if (options.out) writeFileSync(options.out, text.trimEnd().concat('\n'));
  else process.stdout.write(text);
  const raw = { machine: machine(), sections: sections.map(section => section.raw) };
  if (options.json) writeFileSync(options.json, `${JSON.stringify(raw, null, 2)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
