import _xxsubinterpreters as s

a = s.create()
print(repr(a), str(a), int(a), a == 1, a == s.list_all()[1], hash(a) == hash(1), s.get_main(), s.get_current())
print([s.is_shareable(x) for x in (None, 1, True, 1.5, "a", b"b", (1,), [1], print)])
for call in (lambda: s.run_string(5, ""), lambda: s.run_string("x", ""), lambda: s.run_string(-1, ""),
             lambda: s.run_string(0, ""), lambda: s.is_running(99), lambda: s.destroy(99), lambda: s.destroy(None),
             lambda: s.destroy(0), lambda: s.run_string(a, "pass", {"x": [1]})):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
s.run_string(a, "print(x, y)", {"x": 1, "y": "s"})
s.destroy(a)
try:
    s.run_string(a, "")
except RuntimeError as error:
    print(error)
