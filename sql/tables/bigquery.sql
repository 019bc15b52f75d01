-- In a data set of your project, over files in Cloud Storage (DATASET is gs://BUCKET/PATH). Written from the manual, not run.
CREATE EXTERNAL TABLE repositories
WITH PARTITION COLUMNS (repository STRING)
OPTIONS (format = 'PARQUET', uris = ['DATASET/repositories/*.parquet'], hive_partition_uri_prefix = 'DATASET/repositories');
CREATE EXTERNAL TABLE commits
WITH PARTITION COLUMNS (repository STRING)
OPTIONS (format = 'PARQUET', uris = ['DATASET/commits/*.parquet'], hive_partition_uri_prefix = 'DATASET/commits');
CREATE EXTERNAL TABLE commit_files
WITH PARTITION COLUMNS (repository STRING)
OPTIONS (format = 'PARQUET', uris = ['DATASET/commit_files/*.parquet'], hive_partition_uri_prefix = 'DATASET/commit_files');
CREATE EXTERNAL TABLE snapshots
WITH PARTITION COLUMNS (repository STRING)
OPTIONS (format = 'PARQUET', uris = ['DATASET/snapshots/*.parquet'], hive_partition_uri_prefix = 'DATASET/snapshots');
CREATE EXTERNAL TABLE releases
WITH PARTITION COLUMNS (repository STRING)
OPTIONS (format = 'PARQUET', uris = ['DATASET/releases/*.parquet'], hive_partition_uri_prefix = 'DATASET/releases');
CREATE EXTERNAL TABLE milestones
WITH PARTITION COLUMNS (repository STRING)
OPTIONS (format = 'PARQUET', uris = ['DATASET/milestones/*.parquet'], hive_partition_uri_prefix = 'DATASET/milestones');
CREATE EXTERNAL TABLE losses
WITH PARTITION COLUMNS (repository STRING)
OPTIONS (format = 'PARQUET', uris = ['DATASET/losses/*.parquet'], hive_partition_uri_prefix = 'DATASET/losses');
CREATE EXTERNAL TABLE calibration
WITH PARTITION COLUMNS (repository STRING)
OPTIONS (format = 'PARQUET', uris = ['DATASET/calibration/*.parquet'], hive_partition_uri_prefix = 'DATASET/calibration');
CREATE EXTERNAL TABLE runs
WITH PARTITION COLUMNS (repository STRING)
OPTIONS (format = 'PARQUET', uris = ['DATASET/runs/*.parquet'], hive_partition_uri_prefix = 'DATASET/runs');
