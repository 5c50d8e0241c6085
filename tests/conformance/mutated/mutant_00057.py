import atexit
def f(a, b=1, *c, d, **e):
    import os
for x in [1]: @

temp_files = []


def cleanup():
    for path in temp_files:
        try:
            os.unlink(path)
            print("removed", path)
        except OSError:
            pass


atexit.register(cleanup)
for name in ("a.tmp", "b.tmp"):
    with open(name, "w") as f:
        f.write("x")
    temp_files.append(name)
temp_files.append("missing.tmp")
