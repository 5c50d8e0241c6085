from __future__ import annotations
import atexit


def f(a: Undefined, b: list[int | None] = (), *c: "text", d: None = 0) -> (int, str):
    return a


class Point:
    x: Nowhere.at_all
    y: dict[str, "Point"] = None


print(f.__annotations__)
print(Point.__annotations__)
atexit.register(f, 1)
