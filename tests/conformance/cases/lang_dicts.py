d = {"b": 2, "a": 1}
d["c"] = 3
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, 2 in d, list(d), sorted(d))
print(list(d.keys()), list(d.values()), list(d.items()), d.pop("b"), d.pop("z", None), d)
d.update({"x": 1}, y=2)
d.setdefault("l", []).append(5)
d.setdefault("l", []).append(6)
print(d, d.copy() == d, dict(a=1, b=2), dict([("k", "v")]), {**d, "n": 0}, {x: x * x for x in range(4)})
del d["x"]
for k, v in sorted(d.items(), key=lambda p: str(p[1])):
    print(k, v, end="; ")
print()
print({1: "a", True: "b", 1.0: "c"}, {(1, 2): "t"}, {None: 1}, {"k": {"n": [1]}}, {})
print(d.keys(), d.values(), d.items(), d.popitem(), d == {"a": 1}, {"a": 1} == {"a": 1.0}, dict.fromkeys("ab", 0))
d.clear()
print(d, bool(d), not {})
print(dict(zip("abc", [1, 2, 3])), max({"x": 1, "y": 2}), sum({1: 2, 3: 4}.values()))
