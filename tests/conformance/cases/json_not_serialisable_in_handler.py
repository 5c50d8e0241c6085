import atexit
import json


class State:
    pass


def save():
    with open("state.json", "w") as f:
        json.dump({"state": State()}, f)


atexit.register(save)
