# Tau-Argus (pytauargus) on the same records: argus_beside.py FILE.csv SUPPRESS THRESHOLD -> one line of JSON.
import csv, json, sys, time
from collections import Counter
from importlib.metadata import version
from pytauargus import protect

with open(sys.argv[1]) as file:
    rows = list(csv.DictReader(file))
names = [name for name in rows[0] if name != "n"]
columns = {name: [row[name] for row in rows for _ in range(int(row["n"]))] for name in names}
columns["one"] = [1.0] * len(columns[names[0]])
begun, used = time.time(), time.process_time()
result = protect(columns, names, response="one", safety_rules=f"FREQ({sys.argv[3]},50)", suppress=sys.argv[2])
status = Counter(result.tables[0].status())
print(json.dumps({"version": version("pytauargus"), "seconds": time.time() - begun, "cpu": time.process_time() - used, "status": status}))
