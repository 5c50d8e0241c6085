import atexit
import json
import os


class State:
    path = "state.json"

    def __init__(self):
        try:
            with open(self.path) as f:
                self.data = json.load(f)
        except FileNotFoundError as e:
            print("no file:", e.filename, e.strerror)
            self.data = {"runs": 0, "names": []}
        except ValueError as e:
            print("bad:", e)
            self.data = {}
        atexit.register(self.save)

    def save(self):
        with open(self.path, "w") as f:
            json.dump(self.data, f, indent=2, sort_keys=True)
        print("saved", os.path.exists(self.path))


s = State()
s.data["runs"] += 1
s.data["names"].append("é")
s.save()
print(open("state.json").read())
t = State()
print(t.data == s.data, t.data)
with open("state.json", "a") as f:
    f.write("junk")
u = State()
u.data = {1: None, "b": [True, 1.5, {}], "c": ()}
v = State()
v.data = {"x": set()}
