import atexit
import json

 state = {"last_run": None, "count": 0}


def save_state():
    with open("state.json", "w") as f:
        json.dump(state, f)
    with open("state.json") as f:
        print(f.read())


atexit.register(save_state)
state["count"] += 1
