# Splink on the pairs that engines/link compares, at the levels of engines/link: see for-splink.ts and as_ours.py.
# The first argument is a JSON list of {name, file, fields, everyPair}; one JSON object is printed for each.
import json
import sys

import duckdb
import splink.comparison_library as cl
from splink import block_on

from as_ours import comparison
from splink_measured import measured

for given in json.load(open(sys.argv[1])):
    fields = given["fields"]
    con = duckdb.connect()
    columns = ", ".join(
        f"f{k}, try_cast(a{k} as bigint) a{k}, try_cast(b{k} as bigint) b{k}" for k in range(len(fields))
    )
    con.cursor().execute(
        f"""create table records as select unique_id::int unique_id, cluster,
        string_split(nullif(blocks, ''), '|')::int[] blocks, {columns} from read_csv(?, all_varchar = true, header = true, quote = '"')""",
        [given["file"]],
    )
    at = lambda role: next((k for k, field in enumerate(fields) if field["role"] == role), None)
    names = [f"f{k}" for k in (at("given-name"), at("family-name")) if k is not None]
    born = f"f{at('date')}"
    strict = " and ".join(f"l.{column} = r.{column}" for column in [*names, born])
    mail = at("email")
    measured(
        given["name"],
        con,
        dict(
            comparisons=[cl.CustomComparison(**comparison(k, fields)) for k in range(len(fields))],
            rules=["1=1"] if given["everyPair"] else [block_on("blocks", arrays_to_explode=["blocks"])],
            train=[block_on(*names), block_on(born)],
            strict=[strict] + ([] if mail is None else [f"l.f{mail} = r.f{mail}"]),
        ),
    )
