import atexit
import dataclasses
from typing import List, Optional, ClassVar
@dataclasses.dataclass
class D:
    a: int
    b: str = "x"
    c: list = dataclasses.field(default_factory=list)
    def __post_init__(self): self.c.append(self.a)
print(D(1), D(1) == D(1), dataclasses.asdict(D(2, "z")), dataclasses.replace(D(3), b="q"))
try: D()
except TypeError as e: print(e)
@dataclasses.dataclass(frozen=True, order=True)
class Fz:
    x: int
print(Fz(1) < Fz(2), hash(Fz(1)) == hash(Fz(1)))
try: Fz(1).x = 3
except dataclasses.FrozenInstanceError as e: print(e)


@dataclasses.dataclass
class Child(D):
    e: Optional[int] = None
    kind: ClassVar[str] = "child"
    hidden: List[int] = dataclasses.field(default_factory=list, repr=False, compare=False)


print(Child(1, e=2), Child(1) == Child(1, hidden=[3]), [f.name for f in dataclasses.fields(Child)])
try:
    @dataclasses.dataclass
    class Wrong:
        a: int = 1
        b: list = []
except ValueError as e:
    print(str(e)[:23])
atexit.register(print, Child(7))
