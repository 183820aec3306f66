# Splink on the same rows as the bench beside it, with the comparisons and blocking rules of its published tutorials.
# Prints one JSON object for each file. Used by bench/link/splink.ts; nothing else needs Python.
import json
import sys
import time

import duckdb
import splink
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

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


def f1(right, made, truly):
    return 2 * right / (made + truly) if made + truly else 0.0


def beside(path):
    name = path.rsplit("/", 1)[-1].removesuffix(".csv")
    plan = PLANS[name]
    con = duckdb.connect()
    ask = lambda sql, values=None: con.cursor().execute(sql, values).fetchall()
    ask("set threads to 2")
    ask("create table records as select * from read_csv(?, all_varchar = true)", [path])
    truly = int(ask("select sum(n * (n - 1) / 2) from (select count(*) n from records group by cluster)")[0][0])
    begun = time.time()
    api = DuckDBAPI(connection=con)
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=plan["comparisons"],
        blocking_rules_to_generate_predictions=plan["rules"],
        additional_columns_to_retain=["cluster"],
    )
    linker = Linker(api.register("records") if hasattr(api, "register") else "records", settings, **({} if hasattr(api, "register") else {"db_api": api}))
    linker.training.estimate_probability_two_random_records_match(plan["strict"], recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in plan["train"]:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    predicted = linker.inference.predict(threshold_match_probability=0.0)
    rows = ask(f"select match_probability, cluster_l = cluster_r from {predicted.physical_name} order by 1 desc")
    seconds = time.time() - begun
    right = 0
    best = 0.0
    for made, (_, is_true) in enumerate(rows, 1):
        right += is_true
        best = max(best, f1(right, made, truly))
    at = {}
    for least in (0.5, 0.95):
        kept = [is_true for p, is_true in rows if p >= least]
        at[str(least)] = f1(sum(kept), len(kept), truly)
    met = sum(is_true for _, is_true in rows)
    print(json.dumps(dict(set=name, version=splink.__version__, seconds=seconds, f1=at, oracle=best, completeness=met / truly)), flush=True)


for path in sys.argv[1:]:
    beside(path)
