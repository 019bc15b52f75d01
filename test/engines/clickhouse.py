"""Answers queries with ClickHouse in this process. Arguments: the file that names the tables, the dataset, the queries."""

import json
import pathlib
import sys

from chdb.session import Session


def main(tables, dataset, *queries):
    session = Session()
    version = session.query("SELECT version()", "TSV").bytes().decode().strip()
    print(json.dumps({"version": f"ClickHouse {version}"}))
    for statement in pathlib.Path(tables).read_text().replace("DATASET", dataset).split(";"):
        if statement.strip():
            session.query(statement)
    for query in map(pathlib.Path, queries):
        answer = session.query(query.read_text(), "JSONCompactEachRowWithNames").bytes().decode()
        columns, *rows = map(json.loads, answer.splitlines())
        print(json.dumps({"query": query.stem, "columns": columns, "rows": rows}), flush=True)


main(*sys.argv[1:])
