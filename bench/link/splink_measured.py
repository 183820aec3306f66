# One run of Splink on a table named "records", measured as bench/link/accuracy.ts measures ours, printed as one JSON object.
import json
import time

import splink
from splink import DuckDBAPI, Linker, SettingsCreator


def f1(right, made, truly):
    return 2 * right / (made + truly) if made + truly else 0.0


def measured(name, con, plan):
    ask = lambda sql, values=None: con.cursor().execute(sql, values).fetchall()
    ask("set threads to 2")
    truly = int(ask("select sum(n * (n - 1) / 2) from (select count(*) n from records group by cluster)")[0][0])
    begun = time.time()
    api = DuckDBAPI(connection=con)
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=plan["comparisons"],
        blocking_rules_to_generate_predictions=plan["rules"],
        additional_columns_to_retain=["cluster"],
        retain_intermediate_calculation_columns=False,
        retain_matching_columns=False,
    )
    linker = Linker(api.register("records") if hasattr(api, "register") else "records", settings, **({} if hasattr(api, "register") else {"db_api": api}))
    linker.training.estimate_probability_two_random_records_match(plan["strict"], recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in plan["train"]:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    predicted = linker.inference.predict(threshold_match_probability=0.0)
    con.cursor().execute(f"create table scored as select match_probability p, cluster_l = cluster_r t from {predicted.physical_name}")
    seconds = time.time() - begun
    pairs, met = ask("select count(*), sum(t::int) from scored")[0]
    at = {}
    for least in (0.5, 0.95):
        made, right = ask("select count(*), coalesce(sum(t::int), 0) from scored where p >= ?", [least])[0]
        at[str(least)] = f1(int(right), int(made), truly)
    best = ask("""select max(2.0 * hits / (made + ?)) from (select sum(n) over w made, sum(h) over w hits from
        (select p, count(*) n, sum(t::int) h from scored group by p) window w as (order by p desc))""", [truly])[0][0]
    print(json.dumps(dict(set=name, version=splink.__version__, seconds=seconds, pairs=int(pairs), f1=at, oracle=float(best), completeness=int(met) / truly)), flush=True)
