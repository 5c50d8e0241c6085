import atexit
import sys
x: int = 3
y: "str"
def f(a: int, b: "B" = 2, *c: list, d: dict = None, **e: "E") -> None:
    z: undefined = 3
    return z
print(f(1), f.__annotations__)
class C:
    p: int
    q: str = "a"
    def m(self, k: int) -> "C": pass
print(C.__annotations__, C.m.__annotations__)

class Point:
    x: int
    y: "Point" = None
    def move(self, by: float = 1.0) -> "Point":
        self.z: int = 3
        return self


print(Point.__annotations__, Point.move.__annotations__, Point().move().z)
atexit.register(f, 2)
