import atexit
from enum import Enum
from typing import Optional


class Number(int, Enum):
    ONE = 1


def show(x: "int | None" = None, *rest: Optional[int]):
    return len(rest)


print(Optional[int] is not None, f"{Number.ONE}", "%d" % Number.ONE)
atexit.register(lambda: print(show.__annotations__["rest"]))
print(int | str | None, isinstance(None, int | str | None))
