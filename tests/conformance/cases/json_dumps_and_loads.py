import json

value = {"b": [1, 2.5, None, True, False], "a": {"nested": "té\n\"x\""}, "c": []}
text = json.dumps(value)
print(text)
print(json.loads(text) == value)
print(json.dumps(value, sort_keys=True))
print(json.dumps({"k": [1, {"z": 2}], "e": {}}, indent=2))
print(json.dumps([1, (2, 3), "x"], separators=(",", ":")))
print(json.loads('{"x": [1, 2.0, "three", null, true], "y": -1e3}'))
print(json.dumps({1: "int", None: "none", True: "bool"}))
