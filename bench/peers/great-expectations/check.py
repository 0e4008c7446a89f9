"""The constraints of bench/contract.yaml as expectations on a pandas data frame: check.py <csv | parquet> <file>.

A lower and an upper bound are one expectation, as are a shortest and a longest length; nothing of the contract is left out.
The types are given to the reader of CSV, which refuses a value that is none, and compared with the expected ones afterwards.
"""

import os
import sys
from datetime import date, datetime

os.environ["GX_ANALYTICS_ENABLED"] = "False"

import great_expectations as gx
import great_expectations.expectations as gxe
import pandas as pd

NUMBERS = {"id": "int64", "delay": "int32", "distance": "int32", "hour": "int32", "minutes": "float64"}
TEXTS = {"origin": "str", "destination": "str", "route": "str"}
PLAIN = {**NUMBERS, **TEXTS, "late": "bool"}

format_, path = sys.argv[1:]
if format_ == "csv":
    frame = pd.read_csv(path, dtype=PLAIN, parse_dates=["date", "day"])
    day, first, last = "datetime64[us]", datetime(2001, 1, 1), datetime(2001, 7, 1)
else:
    frame = pd.read_parquet(path)
    day, first, last = "date", date(2001, 1, 1), date(2001, 7, 1)
types = {**PLAIN, "date": "datetime64[us]", "day": day}

expectations = [
    *[gxe.ExpectColumnValuesToBeOfType(column=name, type_=type_) for name, type_ in types.items()],
    *[gxe.ExpectColumnValuesToNotBeNull(column=name) for name in types],
    gxe.ExpectColumnValuesToBeUnique(column="id"),
    gxe.ExpectColumnValuesToBeBetween(column="id", min_value=1),
    gxe.ExpectColumnValuesToBeBetween(column="date", min_value=datetime(2001, 1, 1), max_value=datetime(2001, 7, 1)),
    gxe.ExpectColumnValuesToBeBetween(column="delay", min_value=-1200, max_value=2000),
    gxe.ExpectColumnValuesToBeBetween(column="distance", min_value=0, strict_min=True, max_value=6000),
    gxe.ExpectColumnValuesToBeBetween(column="day", min_value=first, max_value=last),
    gxe.ExpectColumnValuesToBeBetween(column="hour", min_value=0, max_value=23),
    gxe.ExpectColumnValuesToBeBetween(column="minutes", min_value=0, strict_min=True),
    gxe.ExpectColumnValuesToMatchRegex(column="origin", regex="^[A-Z]{3}$"),
    gxe.ExpectColumnValuesToMatchRegex(column="destination", regex="^[A-Z]{3}$"),
    gxe.ExpectColumnValuesToMatchRegex(column="route", regex="^[A-Z]{3}-[A-Z]{3}$"),
    gxe.ExpectColumnValueLengthsToBeBetween(column="origin", min_value=3, max_value=3),
    gxe.ExpectColumnValueLengthsToBeBetween(column="route", min_value=7, max_value=7),
    gxe.ExpectColumnValuesToBeInSet(column="hour", value_set=list(range(24))),
    gxe.ExpectTableRowCountToBeBetween(min_value=1000),
]

context = gx.get_context(mode="ephemeral")
context.variables.progress_bars = {"globally": False}
asset = context.data_sources.add_pandas("bench").add_dataframe_asset("flights")
batch = asset.add_batch_definition_whole_dataframe("all").get_batch({"dataframe": frame})
result = batch.validate(gx.ExpectationSuite(name="flights", expectations=expectations))
for failed in [one for one in result.results if not one.success]:
    print(failed)
if not result.success:
    sys.exit(1)
print(f"{len(result.results)} checks hold on {len(frame)} rows")
