# https://docs.python.org/3/library/abc.html
import sys as _sys

def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj

class abstractproperty(object):
    def __init__(self, fget):
        self.fget = fget
        self.__isabstractmethod__ = True

    def __get__(self, instance, owner):
        return self if instance is None else self.fget(instance)

class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        cls = type.__new__(mcls, name, bases, namespace, **kwargs)
        abstract = set(key for key, value in namespace.items() if _is_abstract(value))
        for base in bases:
            for key in getattr(base, "__abstractmethods__", ()):
                if _is_abstract(getattr(cls, key, None)):
                    abstract.add(key)
        cls.__abstractmethods__ = frozenset(abstract)
        cls._abc_registry = []
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        cls._abc_registry.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(instance.__class__)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        hook = cls.__dict__.get("__subclasshook__")
        if hook is not None:
            answer = hook.__get__(None, cls)(subclass) if hasattr(hook, "__get__") \
                else cls.__subclasshook__(subclass)
            if answer is not NotImplemented:
                return bool(answer)
        if cls in subclass.__mro__:
            return True
        for registered in cls._abc_registry:
            if issubclass(subclass, registered):
                return True
        return False

def _is_abstract(value):
    if isinstance(value, (int, float, str, tuple, list, dict)) or value is None:
        return False
    return bool(getattr(value, "__isabstractmethod__", False))

if _sys.version_info >= (3,):
    ABC = ABCMeta("ABC", (), {"__module__": "abc", "__doc__": None})
