"""What python3-librouteros makes of the demo router, as one JSON object.

Usage: librouteros_session.py PORT plain|token|anonymous
"""

import json
import ssl
import sys

from librouteros import connect
from librouteros.exceptions import LibRouterosError
from librouteros.login import plain, token
from librouteros.query import And, Key, Or

PORT = int(sys.argv[1])
MODE = sys.argv[2]


def options():
    if MODE == "token":
        return {"login_method": token}
    if MODE == "anonymous":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        context.set_ciphers("ADH:@SECLEVEL=0")
        return {"login_method": plain, "ssl_wrapper": context.wrap_socket}
    return {"login_method": plain}


def refusal(act):
    try:
        act()
    except LibRouterosError as error:
        return str(error)
    return None


def log_in(password):
    return connect("127.0.0.1", "admin", password, port=PORT, timeout=5, **options())


seen = {"refused": refusal(lambda: log_in("wrong"))}
api = log_in("test")
name, kind, mtu = Key("name"), Key("type"), Key("mtu")
interfaces = api.path("/interface")

seen["names"] = [row["name"] for row in interfaces]
seen["either"] = [row["name"] for row in interfaces.select(name).where(Or(kind == "bridge", kind == "wg"))]
seen["both"] = [row["name"] for row in interfaces.select(name).where(And(kind != "ether", mtu < 1500))]
seen["in"] = [row["name"] for row in interfaces.select(name).where(name.In("ether1", "lo"))]

pools = api.path("/ip/pool")
added = pools.add(name="from-python", ranges="10.1.1.1-10.1.1.9")
pools.update(**{".id": added, "comment": "x" * 300})
seen["added"] = [row for row in pools if row[".id"] == added]
pools.remove(added)
seen["left"] = [row["name"] for row in pools]

seen["trap"] = refusal(lambda: pools.remove("*99"))
seen["traps"] = refusal(lambda: tuple(api("/ip/adress/print")))
seen["pings"] = [row["seq"] for row in api("/tool/ping", address="192.168.88.10", count=2, interval="10ms")]
api.close()

print(json.dumps(seen))
