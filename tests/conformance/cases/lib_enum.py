import enum
class Color(enum.Enum):
    RED = 1
    GREEN = 2
    ALIAS = 1
    def hello(self): return "hi " + self.name
print(Color.RED, repr(Color.RED), Color(2), Color["RED"], list(Color), Color.ALIAS is Color.RED, Color.RED.hello(), Color.RED.value, len(Color), Color.RED in Color)
try: Color(9)
except ValueError as e: print(e)
class N(enum.IntEnum):
    ONE = 1
    TWO = enum.auto()
print(N.TWO + 1, N.ONE == 1, repr(N.TWO), N.TWO, f"{N.TWO}", isinstance(N.ONE, int))


class Text(str, enum.Enum):
    A = "a"
    B = "b"


print(Text.A == "a", Text("b").name, repr(Text.A))


@enum.unique
class Level(enum.Enum):
    LOW = enum.auto()
    HIGH = enum.auto()

    def __str__(self):
        return self.name.lower()


print(Level.HIGH, list(Level), Level.LOW.value, {Level.LOW: 1}[Level.LOW])
try:
    Level["NONE"]
except KeyError as e:
    print("KeyError", e)
