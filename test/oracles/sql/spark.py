"""Runs statements in a Spark of this process: the tables' file and JSON lines of statements in, JSON lines of answers out."""

import json
import sys

import pyspark
from pyspark.sql import Row, SparkSession


def session() -> SparkSession:
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.ansi.enabled", "true")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("OFF")
    return spark


def plain(value: object) -> object:
    if isinstance(value, Row):
        return [plain(each) for each in value]
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


def main() -> None:
    spark = session()
    with open(sys.argv[1], encoding="utf-8") as tables:
        for line in tables:
            table = json.loads(line)
            if table["dialect"] == "spark":
                # A file between keeps the optimizer from working out every statement at planning time.
                path = f"{sys.argv[2]}/{abs(hash(table['name']))}"
                frame = spark.sql(table["rows"])
                names = frame.columns
                frame.toDF(*[f"c{index}" for index in range(len(names))]).coalesce(1).write.mode("overwrite").parquet(path)
                spark.read.parquet(path).toDF(*names).createOrReplaceTempView(quoted(table["name"]))
    print(json.dumps({"version": f"pyspark {pyspark.__version__}"}), flush=True)
    for line in sys.stdin:
        statement = json.loads(line)
        if statement["dialect"] != "spark":
            continue
        try:
            rows = [dict(zip(row.__fields__, map(plain, row))) for row in spark.sql(statement["sql"]).collect()]
            print(json.dumps({"name": statement["name"], "rows": rows}), flush=True)
        except Exception as error:  # Whatever it is, it is what the engine says to the statement.
            print(json.dumps({"name": statement["name"], "error": str(error)[:600]}), flush=True)


def quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"


main()
