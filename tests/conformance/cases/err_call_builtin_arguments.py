import os
import sys
import time

calls = [
    lambda: len(),
    lambda: len(1, 2),
    lambda: len(5),
    lambda: abs("x"),
    lambda: int("x"),
    lambda: int("1.5"),
    lambda: int(None),
    lambda: int([]),
    lambda: int("z", 40),
    lambda: float("x"),
    lambda: float([]),
    lambda: sum("abc"),
    lambda: sum(5),
    lambda: max([]),
    lambda: min(5),
    lambda: max(1, "a"),
    lambda: sorted([1, "a"]),
    lambda: sorted(5),
    lambda: range("a"),
    lambda: range(1, 2, 0),
    lambda: list(5),
    lambda: dict([1]),
    lambda: dict([(1, 2, 3)]),
    lambda: set([[]]),
    lambda: tuple(5),
    lambda: isinstance(1, 5),
    lambda: getattr(1),
    lambda: getattr(5, "x"),
    lambda: zip(5),
    lambda: enumerate(),
    lambda: reversed(5),
    lambda: time.sleep(-1),
    lambda: time.sleep("x"),
    lambda: sys.stdout.write(5),
    lambda: os.remove(None),
    lambda: all(5),
    lambda: str(1, 2, 3, 4),
    lambda: bool(1, 2),
]
for number, call in enumerate(calls):
    try:
        print(number, "no error", call())
    except Exception as e:
        print(number, type(e).__name__, e)
