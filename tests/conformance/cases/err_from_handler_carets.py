import atexit


def cleanup(data):
    values = [v / data["scale"] for v in data["values"]]
    print(values)


atexit.register(cleanup, {"values": [1, 2], "scale": 1})
atexit.register(cleanup, {"values": [1, 2], "scale": 0})
atexit.register(cleanup, {"values": None, "scale": 1})
atexit.register(cleanup, {})
