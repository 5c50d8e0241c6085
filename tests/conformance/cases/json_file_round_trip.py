import atexit
import json

try:
    with open("state.json") as f:
        state = json.load(f)
except (OSError, ValueError) as e:
    print(type(e).__name__)
    state = {"runs": 0, "log": []}


def save():
    with open("state.json", "w") as f:
        json.dump(state, f, indent=4, sort_keys=True)
    with open("state.json") as f:
        print(f.read())


atexit.register(save)
state["runs"] += 1
state["log"].append("started")
