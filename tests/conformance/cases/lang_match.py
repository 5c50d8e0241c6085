import atexit
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Color:
    RED = 1


def kind(v):
    match v:
        case 0 | 1:
            return "small"
        case -2:
            return "minus two"
        case None:
            return "none"
        case True:
            return "true"
        case Color.RED:
            return "red"
        case "a" "b":
            return "text"
        case str(s):
            return "str " + s
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [Point(x=0), *rest]:
            return f"from axis {rest}"
        case (a, b, *_):
            return f"two {a} {b}"
        case {"k": k, **more}:
            return f"mapping {k} {more}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(0 as zero, y):
            return f"axis {zero} {y}"
        case float() | bytes():
            return "float"
        case _:
            return "other"


for each in (0, 1, -2, None, "ab", "c", [], [5], [Point(0, 1), 2, 3], (1, 2, 3), {"k": 1, "z": 2},
             Point(3, 3), Point(0, 9), Point(1, 2), 2.5, {}, object):
    print(kind(each))
match = 3
print(match)
match (1, 2):
    case x, y:
        print(x, y)
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as e:
    print(e)
atexit.register(kind, 1)
