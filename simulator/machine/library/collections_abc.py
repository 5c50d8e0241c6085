# https://docs.python.org/3/library/collections.abc.html: what a class has decides what it is.
from abc import ABCMeta

class _Meta(ABCMeta):
    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if ABCMeta.__subclasscheck__(cls, subclass):
            return True
        builtin = cls.__dict__.get("_builtin", ())
        if builtin and issubclass(subclass, builtin):
            return True
        methods = cls.__dict__.get("_methods")
        return bool(methods) and all(getattr(subclass, name, None) is not None for name in methods)

    def __getitem__(cls, item):
        return cls

def _make(name, methods=None, builtin=(), bases=()):
    return _Meta(name, bases or (object,), {"__module__": "collections.abc", "_methods": methods,
                                            "_builtin": builtin})

Hashable = _make("Hashable", ("__hash__",))
Callable = _make("Callable", ("__call__",))
Iterable = _make("Iterable", ("__iter__",))
Iterator = _make("Iterator", ("__iter__", "__next__"), (), (Iterable,))
Reversible = _make("Reversible", ("__iter__", "__reversed__"), (), (Iterable,))
Generator = _make("Generator", ("__iter__", "__next__", "send", "throw", "close"), (), (Iterator,))
Sized = _make("Sized", ("__len__",))
Container = _make("Container", ("__contains__",))
Collection = _make("Collection", ("__len__", "__iter__", "__contains__"), (),
                   (Sized, Iterable, Container))
Sequence = _make("Sequence", None, (tuple, list, str, bytes, range), (Collection,))
MutableSequence = _make("MutableSequence", None, (list,), (Sequence,))
Set = _make("Set", None, (set, frozenset), (Collection,))
MutableSet = _make("MutableSet", None, (set,), (Set,))
Mapping = _make("Mapping", None, (dict,), (Collection,))
MutableMapping = _make("MutableMapping", None, (dict,), (Mapping,))
