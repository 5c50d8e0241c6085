import abc
class Abs(abc.ABC):
    @abc.abstractmethod
    def m(self): ...
    @property
    @abc.abstractmethod
    def p(self): ...
try: Abs()
except TypeError as e: print(e)
class Conc(Abs):
    def m(self): return 1
    p = 3
print(Conc().m(), isinstance(Conc(), Abs))


class Registered:
    pass


Abs.register(Registered)
print(isinstance(Registered(), Abs), issubclass(int, Abs))
