"""Answers queries with Spark in local mode. Arguments: the file that names the tables, the dataset, the queries."""

import json
import pathlib
import sys

from pyspark.sql import SparkSession

LOCAL = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.sql.shuffle.partitions": "1",
    # A repository may have a name that looks like a number or a date.
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}


def main(tables, dataset, *queries):
    builder = SparkSession.builder.master("local[1]")
    for name, value in LOCAL.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    print(json.dumps({"version": f"Spark {spark.version}"}))
    for statement in pathlib.Path(tables).read_text().replace("DATASET", dataset).split(";"):
        if statement.strip():
            spark.sql(statement)
    for query in map(pathlib.Path, queries):
        answer = spark.sql(query.read_text())
        rows = [list(row) for row in answer.collect()]
        print(json.dumps({"query": query.stem, "columns": answer.columns, "rows": rows}), flush=True)
    spark.stop()


main(*sys.argv[1:])
