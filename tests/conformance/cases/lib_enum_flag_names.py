from enum import Enum, Flag, auto, unique


@unique
class Color(Enum):
    RED = auto()
    GREEN = auto()

    @property
    def lower(self):
        return self.name.lower()

    @classmethod
    def default(cls):
        return cls.GREEN


class Perm(Flag):
    R = 1
    W = 2
    X = 4


print(Color.RED.lower, Color.default(), Color.GREEN.value, len(Color))
print(Perm.R | Perm.W, Perm.R in (Perm.R | Perm.X), bool(Perm.R & Perm.W))
print([c.name for c in Color], Color["RED"] is Color(1))
