s = {1, frozenset([2])}
print({2} in s, s.discard({5}))
s.remove({2})
print(s, b"abca".count(97), [1].index)
for f in (lambda: s.remove({3}), lambda: s[0], lambda: s["k"], lambda: "abc".find("a", "x"), lambda: [1].index(1, "x"),
          lambda: "abc".startswith("a", 1.5), lambda: (1,).index(1, None), lambda: b"a".count(300),
          lambda: [] in s, lambda: s.add({4}), lambda: "abc".index("z", None, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
