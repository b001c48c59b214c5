"""Asks a router with librouteros, as told: one JSON object a line in, one list of times in ms out.

Usage: librouteros_client.py PORT
In: {"command": "/ip/address/print", "args": {}, "count": 10, "rows": 1}
"""

import json
import sys
from time import perf_counter

from librouteros import connect

api = connect("127.0.0.1", "admin", "", port=int(sys.argv[1]))
print("[]", flush=True)

for line in sys.stdin:
    order = json.loads(line)
    times = []
    for _ in range(order["count"]):
        began = perf_counter()
        rows = list(api(order["command"], **order["args"]))
        times.append((perf_counter() - began) * 1000)
        if len(rows) != order["rows"]:
            raise SystemExit(f"{len(rows)} rows instead of {order['rows']}")
    print(json.dumps(times), flush=True)
