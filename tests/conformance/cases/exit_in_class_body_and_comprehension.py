import atexit
import sys

atexit.register(print, "handler ran")


class Config:
    values = [int(x) for x in "123"]
    try:
        missing = {}["nope"]
    except KeyError as e:
        print("class body caught", e, values)
    total = sum(values)


print(Config.total, [n for n in dir(Config) if not n.startswith("_")] if False else Config.values)
print([sys.exit(x) if x > 2 else x for x in Config.values])
