# Splink on the same rows as the bench beside it, with the comparisons and blocking rules of its published tutorials.
# Prints one JSON object for each file. Used by bench/link/splink.ts; nothing else needs Python.
import sys

import duckdb
import splink.comparison_library as cl
from splink import block_on

from splink_measured import measured

PLANS = {
    "fake_1000": dict(
        comparisons=[
            cl.NameComparison("first_name"),
            cl.NameComparison("surname"),
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.ExactMatch("city").configure(term_frequency_adjustments=True),
            cl.EmailComparison("email"),
        ],
        rules=[block_on("first_name"), block_on("surname"), block_on("email"), block_on("dob")],
        train=[block_on("first_name", "surname"), block_on("dob")],
        strict=["l.first_name = r.first_name and l.surname = r.surname and l.dob = r.dob", "l.email = r.email"],
    ),
    "historical_dev": dict(
        comparisons=[
            cl.ForenameSurnameComparison("first_name", "surname", forename_surname_concat_col_name="first_and_surname"),
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.PostcodeComparison("postcode_fake"),
            cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
            cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
        ],
        rules=[
            block_on("substr(first_name,1,3)", "substr(surname,1,4)"),
            block_on("surname", "dob"),
            block_on("first_name", "dob"),
            block_on("postcode_fake", "first_name"),
            block_on("postcode_fake", "surname"),
            block_on("dob", "birth_place"),
            block_on("substr(postcode_fake,1,3)", "dob"),
            block_on("substr(postcode_fake,1,3)", "first_name"),
            block_on("substr(postcode_fake,1,3)", "surname"),
            block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
        ],
        train=[block_on("first_name", "surname"), block_on("dob")],
        strict=["l.first_name = r.first_name and l.surname = r.surname and l.dob = r.dob"],
    ),
}



for path in sys.argv[1:]:
    name = path.rsplit("/", 1)[-1].removesuffix(".csv")
    con = duckdb.connect()
    con.cursor().execute("create table records as select * from read_csv(?, all_varchar = true)", [path])
    measured(name, con, PLANS[name])
