"""Makes a dataset with Spark: each task runs one shard of `writes-itself dataset`.

    spark-submit spark-shards.py --shards 64 --out /shared/fleet /shared/clones

The folders and `--out` must be the same on all executors, as on a shared file system, and `writes-itself`, Node.js and git
must be there. `--command` says how it is started. A shard always holds the same repositories, whoever runs it; the shards
write side by side into one dataset. Run it again to analyse what changed and what failed.
"""

import argparse
import shlex
import subprocess
import sys

from pyspark import TaskContext
from pyspark.sql import SparkSession


def run_shard(shard, options):
    """Returns the shard, its exit status and the last lines that it said."""
    command = [
        *shlex.split(options.command),
        "dataset",
        *options.folders,
        *["--out", options.out],
        *["--shard", f"{shard}/{options.shards}"],
        # A task has one core, unless spark.task.cpus says more.
        *["--jobs", str(TaskContext.get().cpus())],
        "--quiet",
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    return shard, done.returncode, (done.stdout + done.stderr).strip()[-2000:]


def main():
    parser = argparse.ArgumentParser(description="Makes a dataset with Spark, one shard a task.")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--shards", type=int, default=64)
    parser.add_argument("--command", default="writes-itself")
    options = parser.parse_args()

    spark = SparkSession.builder.appName("writes-itself dataset").getOrCreate()
    shards = range(1, options.shards + 1)
    # One shard a partition, so that an executor takes the next one as soon as it is free.
    tasks = spark.sparkContext.parallelize(shards, options.shards)
    outcomes = tasks.map(lambda shard: run_shard(shard, options)).collect()
    # 3: nothing in this shard could be analysed. Why stands in the table `runs`.
    failed = [outcome for outcome in outcomes if outcome[1] not in (0, 3)]
    for shard, status, said in failed:
        print(f"shard {shard}/{options.shards} ended with {status}:\n{said}", file=sys.stderr)
    print(f"{len(outcomes) - len(failed)} of {len(outcomes)} shards done.")
    spark.stop()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
