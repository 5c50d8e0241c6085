import json
import sys


def show(what):
    try:
        what()
    except Exception:
        sys.excepthook(*sys.exc_info())


show(lambda: json.loads("x"))
show(lambda: json.loads(""))
show(lambda: json.loads("[1,"))
show(lambda: json.loads("1 2"))
show(lambda: json.loads(5))
show(lambda: json.loads('{"a"'))
show(lambda: json.loads('"\\x"'))
show(lambda: json.dumps(object))
show(lambda: json.dumps({(1,): 2}))
show(lambda: json.dumps([1, [object]], indent=1))
show(lambda: json.dumps(float("nan"), allow_nan=False))
show(lambda: json.dumps({1: 2, "a": 1}, sort_keys=True))


def default(value):
    raise KeyError("default")


show(lambda: json.dumps(object, default=default))
x = []
x.append(x)
show(lambda: json.dumps(x))
with open("f.txt", "w") as f:
    show(lambda: json.dump(object, f))
    f.write("nothing")
with open("f.txt") as f:
    show(lambda: json.load(f))
json.loads("nothing")
