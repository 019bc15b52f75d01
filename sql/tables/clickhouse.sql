-- A gap in an outer join is NULL, and not nothing of a type.
SET join_use_nulls = 1;
CREATE VIEW repositories AS SELECT * FROM file('DATASET/repositories/*/*.parquet', 'Parquet');
CREATE VIEW commits AS SELECT * FROM file('DATASET/commits/*/*.parquet', 'Parquet');
CREATE VIEW commit_files AS SELECT * FROM file('DATASET/commit_files/*/*.parquet', 'Parquet');
CREATE VIEW snapshots AS SELECT * FROM file('DATASET/snapshots/*/*.parquet', 'Parquet');
CREATE VIEW releases AS SELECT * FROM file('DATASET/releases/*/*.parquet', 'Parquet');
CREATE VIEW milestones AS SELECT * FROM file('DATASET/milestones/*/*.parquet', 'Parquet');
CREATE VIEW losses AS SELECT * FROM file('DATASET/losses/*/*.parquet', 'Parquet');
CREATE VIEW calibration AS SELECT * FROM file('DATASET/calibration/*/*.parquet', 'Parquet');
CREATE VIEW runs AS SELECT * FROM file('DATASET/runs/*/*.parquet', 'Parquet');
