import sys
try:
    from typing import Protocol, runtime_checkable
except ImportError:
    sys.exit('no Protocol')
@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...
class Named(Protocol):
    name: str
    def hello(self): return "hello " + self.name
class F:
    def close(self): pass
class G(Named):
    name = "g"
class H(Closable):
    pass
print(isinstance(F(), Closable), isinstance(3, Closable), issubclass(F, Closable), issubclass(int, Closable))
print(G().hello(), isinstance(G(), Closable), isinstance(H(), Closable))
try: isinstance(3, Named)
except TypeError as e: print(e)
for c in (Closable, Named):
    try: c()
    except TypeError as e: print(e)
print(H().close(), type(H()).__mro__)
@runtime_checkable
class Sized2(Protocol):
    size: int
class S: size = 3
print(isinstance(S(), Sized2), isinstance(F(), Sized2))
try: issubclass(S, Sized2)
except TypeError as e: print(e)
x = F(); x.size = 1
print(isinstance(x, Sized2))
class Impl(Named, Protocol):
    def more(self): ...
try: Impl()
except TypeError as e: print(e)
class Bad:
    close = None
print(isinstance(Bad(), Closable))
try:
    @runtime_checkable
    class Plain: pass
except TypeError as e: print(e)
class WithInit(Protocol):
    def __init__(self): self.x = 1
class Child(WithInit): pass
print(Child().x)
import typing
print(typing.Protocol, Closable, isinstance(Closable, type))
class Gen(Protocol[typing.TypeVar("T")]):
    def get(self): ...
class GenImpl(Gen[int]):
    def get(self): return 5
print(GenImpl().get())
