import atexit
import json
import sys

state = {"runs": 0, "errors": []}


def save():
    with open("state.json", "w") as f:
        json.dump(state, f, sort_keys=True)


def show():
    with open("state.json") as f:
        print(json.load(f) == state, sorted(json.loads(json.dumps(state)).items()))


atexit.register(show)
atexit.register(save)
for value in ("1", "x", None):
    try:
        state["runs"] += int(value)
    except (TypeError, ValueError) as e:
        state["errors"].append("%s: %s" % (type(e).__name__, value))
sys.exit(len(state["errors"]))
