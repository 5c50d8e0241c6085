import atexit

for name in ("a", "b", "c"):
    atexit.register(lambda: print("late", name))
    atexit.register(lambda name=name: print("early", name))
name = "changed"
