import { name, version } from '../../package.json';
import { BUILD_ID } from '../build-id';
import { CacheFolder } from '../core/cache';
import { defineAll } from '../core/definitions';
import { findGit, locateRepository } from '../core/git';
import { forget, glance, recall, reportOf } from '../core/memory';
import { pacedProgress } from '../core/progress';
import {
  account,
  commitDiff,
  commitsTouching,
  describeCommits,
  lineOwner,
  portion,
  rangePortion,
  releaseRanges,
} from '../core/questions';
import { packReport } from '../core/report';
import { RULE_IDS } from '../core/rule';
import { runTool } from '../core/tools';
import type { Job, JobEvent, JobKind, JobResults } from '../jobs';
import { hearAgreed, listStores } from './machine-sessions';
import { makeReport } from './make-report';
import type { OpenHeads } from './open-heads';

/** How far the work is, is told no more often. */
const PROGRESS_PAUSE = 150;

/** Does one job; `send` hears what happens on the way. */
export async function doJob(
  job: Job,
  { heads, signal, send }: { heads: OpenHeads; signal: AbortSignal; send: (event: JobEvent) => void },
): Promise<JobResults[JobKind]> {
  const { path, revision, rule, searchPath, lanes } = job;
  const cache = job.cache === null ? null : new CacheFolder(job.cache);
  const options = {
    revision,
    searchPath,
    lanes,
    signal,
    cache,
    rule,
    onProgress: pacedProgress(
      progress => send({ type: 'progress', progress }),
      PROGRESS_PAUSE,
      () => performance.now(),
    ),
  } as const;
  const generatedBy = { name, version };
  const memory = cache && { cache, build: BUILD_ID };
  const wanted = job.sessions ?? null;
  const hear = async () => wanted && (await hearAgreed(job, wanted, signal)).sessions;
  const head = () => heads.of({ path, revision, rule, searchPath, lanes, generatedBy, memory, wanted });
  switch (job.kind) {
    case 'analyze': {
      const all = { ...options, generatedBy, inPassing: job.inPassing ?? false };
      return makeReport(job, all, memory, send);
    }
    case 'stores':
      return listStores(job, signal);
    case 'glance': {
      const place = await locateRepository(findGit(searchPath), path, revision, signal);
      return memory && glance(path, { ...options, place, generatedBy }, memory);
    }
    case 'recall': {
      const place = await locateRepository(findGit(searchPath), path, revision, signal);
      const known = memory && (await recall(path, { ...options, place, generatedBy }, memory));
      return known && packReport(reportOf(known));
    }
    case 'forget': {
      const place = await locateRepository(findGit(searchPath), path, revision, signal);
      if (memory) forget({ ...options, place, generatedBy }, RULE_IDS, memory);
      return null;
    }
    case 'portion':
      return portion(path, { ...options, under: job.under, since: job.since, mostOwners: job.mostOwners });
    case 'range': {
      const { from, to } = job;
      return rangePortion(path, { from, to }, { ...options, under: '', roles: job.roles });
    }
    case 'releases':
      return releaseRanges(path, { ...options, under: '', roles: job.roles, pattern: job.pattern });
    case 'definitions': {
      const asked = { ...options, generatedBy, build: BUILD_ID, since: null, all: job.all };
      return (await defineAll(path, asked)).rows;
    }
    case 'account':
      return account(path, job.commit, job.row, { ...options, sessions: await hear() });
    case 'line': {
      const { file, line, text } = job;
      return lineOwner(path, { ...options, file, line, text, sessions: await hear() });
    }
    case 'lines':
      return job.at === null
        ? (await head()).linesStaged(job.file, signal)
        : (await head()).linesAt(job.at, job.file, signal);
    case 'settle':
      await (await head()).settle(signal);
      return null;
    case 'describe':
      return describeCommits(path, job.rows, options);
    case 'diff':
      return commitDiff(path, job.commit, options);
    case 'touching':
      return commitsTouching(path, job.part, options);
    case 'tool':
      return runTool(job.name, job.input, { ...options, folder: path, memory, generatedBy });
  }
}
