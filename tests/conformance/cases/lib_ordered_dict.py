from __future__ import print_function
from collections import OrderedDict
o = OrderedDict()
for k in ("zebra", "db", "web", "cache", 3, (1, 2)): o[k] = str(k)
print(list(o), list(o.keys()), list(o.values()), list(o.items()))
print(o, len(o), o.get("db"))
for k, v in o.items(): print(k, v)
o["db"] = 1; del o["zebra"]; o["zebra"] = 2
print(list(o), o == OrderedDict(o), o == dict(o))
print(o.popitem(), o.popitem(last=False), o.pop("cache"), list(reversed(o)))
print(OrderedDict([(3, 1), (1, 2)]), OrderedDict.fromkeys("hello"), o.setdefault("q", 9), o)
c = o.copy(); c.update([("n", 1), ("m", 2)]); print(type(c).__name__, list(c))
o.clear(); print(o, bool(o))
o.update(b=1); print(o)
try: o["nope"]
except KeyError as e: print(repr(e))
