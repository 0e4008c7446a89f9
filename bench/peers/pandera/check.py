"""The constraints of bench/contract.yaml in pandera's words, on a polars data frame: check.py <csv | parquet> <file>.

The types are given to the reader of CSV, which refuses a value that is none, and compared with the schema afterwards.
Lengths, patterns, bounds and the list of values are one check each; nothing of the contract is left out.
"""

import sys
from datetime import date, datetime

import pandera.polars as pa
import polars as pl

TYPES = {
    "id": pl.Int64,
    "date": pl.Datetime("us"),
    "delay": pl.Int32,
    "distance": pl.Int32,
    "origin": pl.String,
    "destination": pl.String,
    "route": pl.String,
    "late": pl.Boolean,
    "day": pl.Date,
    "hour": pl.Int32,
    "minutes": pl.Float64,
}

CHECKS = {
    "id": [pa.Check.ge(1)],
    "date": [pa.Check.ge(datetime(2001, 1, 1)), pa.Check.le(datetime(2001, 7, 1))],
    "delay": [pa.Check.ge(-1200), pa.Check.le(2000)],
    "distance": [pa.Check.gt(0), pa.Check.le(6000)],
    "origin": [pa.Check.str_matches(r"^[A-Z]{3}$"), pa.Check.str_length(min_value=3), pa.Check.str_length(max_value=3)],
    "destination": [pa.Check.str_matches(r"^[A-Z]{3}$")],
    "route": [
        pa.Check.str_matches(r"^[A-Z]{3}-[A-Z]{3}$"),
        pa.Check.str_length(min_value=7),
        pa.Check.str_length(max_value=7),
    ],
    "day": [pa.Check.ge(date(2001, 1, 1)), pa.Check.le(date(2001, 7, 1))],
    "hour": [pa.Check.ge(0), pa.Check.le(23), pa.Check.isin(list(range(24)))],
    "minutes": [pa.Check.gt(0)],
}

schema = pa.DataFrameSchema(
    {
        name: pa.Column(type_, checks=CHECKS.get(name, []), nullable=False, unique=name == "id")
        for name, type_ in TYPES.items()
    },
    checks=pa.Check(lambda data: data.lazyframe.select(pl.len() >= 1000), name="at least 1000 rows"),
)

format_, path = sys.argv[1:]
frame = pl.read_csv(path, schema=TYPES) if format_ == "csv" else pl.read_parquet(path)
try:
    schema.validate(frame, lazy=True)
except pa.errors.SchemaErrors as failed:
    print(failed)
    sys.exit(1)
types, required, unique, rows = len(TYPES), len(TYPES), 1, 1
print(f"{types + required + unique + rows + sum(map(len, CHECKS.values()))} checks hold on {frame.height} rows")
