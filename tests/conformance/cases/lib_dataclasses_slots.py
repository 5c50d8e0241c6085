from dataclasses import dataclass


def make():
    @dataclass(slots=True)
    class Point:
        x: int
        y: int = 0

    return Point


try:
    Point = make()
    p = Point(1)
    print(p, Point.__slots__, p == Point(1, 0))
    p.z = 3
except TypeError as e:
    print(e)
except AttributeError:
    print("no place for z")
