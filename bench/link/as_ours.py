# The levels of engines/link as SQL for Splink on DuckDB, from best to worst: one function for each kind of field.
# Two things of ours have no like in DuckDB and are left out: the "same letters but one" of a long name, and edits are unrestricted
# (Damerau-Levenshtein) where ours are restricted (OSA).
# A field k has the columns f{k} (its normal form), a{k} and b{k} (what engines/link/src/fields/prepared.ts says they hold).
NOT_TOLD = "false"


def column(k, side, what="f"):
    return f"{what}{k}_{side}"


def shorter(l, r):
    return f"least(length({l}), length({r}))"


def slip(l, r, least=4):
    return f"({shorter(l, r)} >= {least} and abs(length({l}) - length({r})) <= 1 and damerau_levenshtein({l}, {r}) <= 1)"


def nearly(l, r):
    return f"({l} = {r} or {slip(l, r)})"


def jaro_winkler(l, r, least):
    return f"jaro_winkler_similarity({l}, {r}) >= {least}"


def same(k, what):
    return f"{column(k, 'l', what)} = {column(k, 'r', what)}"


def alike_name(k):
    l, r = column(k, "l"), column(k, "r")
    short = shorter(l, r)
    return f"({slip(l, r, 3)} or ({same(k, 'a')} and {short} >= 2) or {same(k, 'b')} or ({short} >= 3 and {jaro_winkler(l, r, 0.88)}))"


def held(l, r):
    return f"(contains(' ' || {l} || ' ', ' ' || {r} || ' ') or contains(' ' || {r} || ' ', ' ' || {l} || ' '))"


def initial(l, r):
    return f"({shorter(l, r)} = 1 and {l}[1] = {r}[1])"


def weak(k):
    """Neither the same nor near: what a swap of names needs of both."""
    l, r = column(k, "l"), column(k, "r")
    return f"({l} is null or {r} is null or not ({l} = {r} or {slip(l, r)} or {alike_name(k)} or {initial(l, r)} or {held(l, r)}))"


def swapped(given, family):
    one = nearly(column(given, "l"), column(family, "r"))
    other = nearly(column(family, "l"), column(given, "r"))
    return f"({weak(given)} and {weak(family)} and {one} and {other})"


def half_swapped(given, family):
    one, other = nearly(column(given, "l"), column(family, "r")), nearly(column(family, "l"), column(given, "r"))
    no_other = f"({column(family, 'l')} is null or {column(given, 'r')} is null)"
    no_one = f"({column(given, 'l')} is null or {column(family, 'r')} is null)"
    return f"({weak(given)} and {weak(family)} and (({one} and {no_other}) or ({other} and {no_one})))"


def name(k, fields):
    l, r = column(k, "l"), column(k, "r")
    given, family = (next((at for at, field in enumerate(fields) if field["role"] == role), None) for role in ("given-name", "family-name"))
    pair = None if given is None or family is None else (given, family)
    levels = [("same", f"{l} = {r}")]
    if k == given and pair:
        levels.append(("swapped", swapped(*pair)))
    levels.append(("slip", slip(l, r)))
    if k == given and pair:
        levels.append(("half swapped", half_swapped(*pair)))
    levels += [
        ("alike", alike_name(k)),
        ("held", f"{initial(l, r)} or {held(l, r)}"),
        ("a little alike", jaro_winkler(l, r, 0.75)),
    ]
    missing = f"{l} is null or {r} is null"
    if k == given and pair:
        missing = f"({missing}) and not {half_swapped(*pair)}"
    if k == family and pair:
        missing = f"({missing}) or {swapped(*pair)} or {half_swapped(*pair)}"
    return missing, levels


def date(k, _):
    l, r = column(k, "l", "a"), column(k, "r", "a")
    part = lambda of: (f"({of} // 10000)", f"({of} // 100 % 100)", f"({of} % 100)")
    (yl, ml, dl), (yr, mr, dr) = part(l), part(r)
    whole = f"least({ml}, {mr}, {dl}, {dr}) > 0"
    digits = f"damerau_levenshtein({l}::varchar, {r}::varchar)"
    days = f"abs({yl} * 365.25 + {ml} * 30.44 + {dl} - {yr} * 365.25 - {mr} * 30.44 - {dr})"
    return f"{l} is null or {r} is null", [
        ("same", same(k, "f")),
        ("one digit", f"{whole} and (({yl} = {yr} and {ml} = {dr} and {dl} = {mr}) or {digits} <= 1)"),
        ("two parts", f"({whole} and ({yl} = {yr})::int + ({ml} = {mr})::int + ({dl} = {dr})::int >= 2) or (not ({whole}) and {yl} = {yr} and {ml} > 0 and {ml} = {mr})"),
        ("two digits", f"{whole} and {digits} <= 2"),
        ("same year", f"{yl} = {yr} or ({whole} and {days} <= 366)"),
        ("ten years", f"abs({yl} - {yr}) <= 10 and (not ({whole}) or {days} <= 3653)"),
    ]


def email(k, fields):
    l, r = column(k, "l"), column(k, "r")
    local = lambda of: f"regexp_replace({of}, '@[^@]*$', '')"
    rest = lambda of: f"regexp_extract({of}, '@([^@]*)$', 1)"
    alike = f"(case when {rest(l)} = {rest(r)} then {jaro_winkler(local(l), local(r), 0.88)} else {jaro_winkler(l, r, 0.88)} end)"
    near = f"({same(k, 'a')} or ({same(k, 'b')} and damerau_levenshtein({l}, {r}) <= 2))"
    names = [at for at, field in enumerate(fields) if field["role"] in ("given-name", "family-name")]
    agree = " and ".join(f"({column(at, 'l')} = {column(at, 'r')} or {slip(column(at, 'l'), column(at, 'r'))} or {alike_name(at)})" for at in names)
    told = NOT_TOLD if len(names) < 2 else f"(coalesce({agree}, false) and {l} <> {r} and not {near} and {alike})"
    return f"{l} is null or {r} is null or {told}", [("same", f"{l} = {r}"), ("near", near), ("alike", alike)]


def post_code(k, _):
    l, r = column(k, "l"), column(k, "r")
    return f"{l} is null or {r} is null", [("same", f"{l} = {r}"), ("slip", f"damerau_levenshtein({l}, {r}) <= 1"), ("area", same(k, "a"))]


def code(k, _):
    l, r = column(k, "l"), column(k, "r")
    return f"{l} is null or {r} is null", [
        ("same", f"{l} = {r}"),
        ("slip", slip(l, r)),
        ("end", f"{shorter(l, r)} >= 7 and (damerau_levenshtein({l}, {r}) <= 2 or right({l}, 7) = right({r}, 7))"),
    ]


def words(k, fields):
    l, r = column(k, "l"), column(k, "r")
    lists = [f"string_split({of}, ' ')" for of in (l, r)]
    shared, both = f"len(list_intersect({lists[0]}, {lists[1]}))", f"(len({lists[0]}) + len({lists[1]}))"
    levels = [
        ("same", f"{l} = {r}"),
        ("slip", f"{shared} * 2 = {both} or damerau_levenshtein({l}, {r}) <= 1"),
        ("alike", f"{shared} * 4 >= {both} or {jaro_winkler(l, r, 0.9)}"),
        ("a word", f"{shared} > 0"),
    ]
    codes = [at for at, field in enumerate(fields) if field["role"] == "post-code"]
    missing = f"{l} is null or {r} is null"
    if fields[k]["role"] == "place" and codes:
        at = codes[0]
        near = f"coalesce({same(at, 'f')} or damerau_levenshtein({column(at, 'l')}, {column(at, 'r')}) <= 1 or {same(at, 'a')}, false)"
        any_level = " or ".join(f"({condition})" for _, condition in levels)
        missing = f"{missing} or ({near} and ({any_level}))"
    return missing, levels


def category(k, _):
    l, r = column(k, "l"), column(k, "r")
    return f"{l} is null or {r} is null", [("same", f"{l} = {r}")]


KINDS = {"name": name, "date": date, "email": email, "post-code": post_code, "code": code, "words": words, "category": category}


def comparison(k, fields):
    """One comparison with our levels, as Splink takes it."""
    missing, levels = KINDS[fields[k]["kind"]](k, fields)
    out = [dict(sql_condition=missing, label_for_charts="missing", is_null_level=True)]
    for label, condition in levels:
        level = dict(sql_condition=condition, label_for_charts=label)
        if label == "same" and fields[k]["frequency"]:
            level["tf_adjustment_column"] = f"f{k}"
        out.append(level)
    out.append(dict(sql_condition="ELSE", label_for_charts="different"))
    return dict(output_column_name=f"c{k}", comparison_levels=out)
