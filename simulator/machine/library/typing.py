# https://docs.python.org/3/library/typing.html: names for annotations, which do nothing when a
# program runs.
import sys as _sys
import collections as _collections
import _lastcall

TYPE_CHECKING = False

def _shown(value):
    if value is None or value is type(None):
        return "NoneType" if value is not None else "None"
    if value is Ellipsis:
        return "..."
    if isinstance(value, list):
        return "[%s]" % ", ".join(_shown(each) for each in value)
    if isinstance(value, type) and not isinstance(value, _Alias):
        return value.__qualname__ if value.__module__ == "builtins" \
            else "%s.%s" % (value.__module__, value.__qualname__)
    return repr(value)

class _Alias(object):
    def __init__(self, name, origin=None, args=None):
        self._name = name
        self.__origin__ = origin
        if args is not None:
            self.__args__ = args

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        if self._name in ("Optional", "Union"):
            return _union(args + (type(None),) if self._name == "Optional" else args)
        return _Alias(self._name, self.__origin__ or self, args)

    def __mro_entries__(self, bases):
        if self._name == "NamedTuple":
            return (_NamedTupleBase,)
        return (self.__origin__,) if isinstance(self.__origin__, type) else (Generic,)

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type):
            raise TypeError("Cannot instantiate %r" % self)
        return self.__origin__(*args, **kwargs)

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __eq__(self, other):
        return isinstance(other, _Alias) and repr(self) == repr(other)

    def __hash__(self):
        return hash(repr(self))

    def __repr__(self):
        text = "typing." + self._name
        if hasattr(self, "__args__"):
            args = self.__args__
            if self._name == "Union" and _sys.version_info >= (3, 14):
                return " | ".join("None" if each is type(None) else _shown(each) for each in args)
            if self._name == "Union" and len(args) == 2 and args[1] is type(None) \
                    and _sys.version_info < (3, 14) and _sys.version_info >= (3, 9):
                return "typing.Optional[%s]" % _shown(args[0])
            text += "[%s]" % ", ".join(_shown(each) for each in args)
        return text

def _union(args):
    flat = []
    for each in args:
        each = type(None) if each is None else each
        for part in each.__args__ if getattr(each, "_name", None) == "Union" else (each,):
            if part not in flat:
                flat.append(part)
    return flat[0] if len(flat) == 1 else _Alias("Union", Union, tuple(flat))

Union = _Alias("Union")
Optional = _Alias("Optional")
for _name in ("Any NoReturn Never ClassVar Final Literal Annotated Self Concatenate TypeAlias Required "
              "NotRequired LiteralString TypeGuard Unpack Hashable Sized Iterable Iterator Reversible "
              "Container Collection Awaitable Coroutine AsyncIterator AsyncIterable AsyncGenerator "
              "Generator Sequence MutableSequence Mapping MutableMapping AbstractSet MutableSet "
              "ContextManager AsyncContextManager Pattern Match AnyStr Text BinaryIO IO TextIO "
              "SupportsInt SupportsFloat Callable NamedTuple").split():
    globals()[_name] = _Alias(_name)
for _name, _origin in (("List", list), ("Dict", dict), ("Set", set), ("FrozenSet", frozenset),
                       ("Tuple", tuple), ("Type", type), ("Deque", _collections.deque),
                       ("DefaultDict", _collections.defaultdict), ("Counter", _collections.Counter),
                       ("OrderedDict", _collections.OrderedDict)):
    globals()[_name] = _Alias(_name, _origin)
Text = str

class _GenericMeta(type):
    def __getitem__(cls, args):
        return cls

if _sys.version_info >= (3, 7):
    class Generic(object):
        def __class_getitem__(cls, args):
            return _ClassAlias(cls, args if isinstance(args, tuple) else (args,))
else:
    class Generic(object, metaclass=_GenericMeta):
        pass

class _ClassAlias(_Alias):
    def __init__(self, origin, args):
        _Alias.__init__(self, origin.__name__, origin, args)

    def __repr__(self):
        return "%s[%s]" % (_shown(self.__origin__), ", ".join(_shown(a) for a in self.__args__))

class Protocol(Generic):
    pass

class TypeVar(object):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
                 **others):
        self.__name__ = name
        self.__bound__ = bound
        self.__constraints__ = constraints
        self._sign = "+" if covariant else "-" if contravariant else "~"

    def __repr__(self):
        return self._sign + self.__name__

    def __or__(self, other):
        return _union((self, other))

ParamSpec = TypeVarTuple = TypeVar
AnyStr = TypeVar("AnyStr", str, bytes)

class _NewType(object):
    def __init__(self, name, tp):
        self.__name__ = name
        self.__supertype__ = tp

    def __call__(self, value):
        return value

NewType = _NewType

class _NamedTupleMeta(type):
    def __new__(mcs, name, bases, namespace):
        if name == "_NamedTupleBase":
            return type.__new__(mcs, name, bases, namespace)
        annotations = namespace.get("__annotations__")
        if annotations is None:
            function = namespace.get("__annotate_func__")
            annotations = function(1) if function else {}
        defaults = [namespace[each] for each in annotations if each in namespace]
        made = _collections._namedtuple(name, list(annotations), defaults=defaults,
                                        module=namespace.get("__module__"))
        made.__annotations__ = dict(annotations)
        for key, value in namespace.items():
            if key not in annotations and key not in ("__module__", "__qualname__", "__classcell__",
                                                      "__annotations__", "__annotate_func__",
                                                      "__orig_bases__"):
                setattr(made, key, value)
        return made

class _NamedTupleBase(object, metaclass=_NamedTupleMeta):
    pass

class _NamedTuple(_Alias):
    def __call__(self, typename, fields=()):
        made = _collections.namedtuple(typename, [name for name, type in fields])
        made.__annotations__ = dict(fields)
        return made

NamedTuple = _NamedTuple("NamedTuple") if _sys.version_info >= (3, 7) else _NamedTupleBase

class TypedDict(dict):
    def __init_subclass__(cls, total=True):
        pass

def cast(typ, val):
    return val

def overload(func):
    return func

def final(f):
    return f

override = no_type_check = runtime_checkable = final

def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    sources = [obj] if not isinstance(obj, type) else reversed(obj.__mro__)
    for each in sources:
        space = globalns
        if space is None:
            space = getattr(each, "__globals__", None)
        if space is None:
            space = vars(_sys.modules[each.__module__])
        for name, value in getattr(each, "__annotations__", {}).items():
            hints[name] = eval(value, space) if isinstance(value, str) else value
    return hints

def get_origin(tp):
    return getattr(tp, "__origin__", None)

def get_args(tp):
    return getattr(tp, "__args__", ())
