# https://docs.python.org/3/library/enum.html
import sys as _sys

_new_words = _sys.version_info >= (3, 12)
_str_of_int = _sys.version_info >= (3, 11)

class auto(object):
    def __init__(self, value=None):
        self.value = value

def _is_descriptor(value):
    return (isinstance(value, (property, classmethod, staticmethod)) or callable(value)
            or hasattr(value, "__get__"))

class EnumMeta(type):
    def __new__(metacls, name, bases, namespace, **kwds):
        plain = {}
        values = []
        ignored = namespace.get("_ignore_", ())
        if isinstance(ignored, str):
            ignored = ignored.replace(",", " ").split()
        for key, value in namespace.items():
            if key.startswith("_") and key.endswith("_") or _is_descriptor(value) or key in ignored:
                plain[key] = value
            else:
                values.append((key, value))
        cls = type.__new__(metacls, name, bases, plain, **kwds)
        cls._member_map_ = {}
        cls._member_names_ = []
        cls._value2member_map_ = {}
        data = metacls._data_type(bases)
        if data is not None:
            # What the data's type says of itself gives way to what an enum says.
            for each in ("__repr__", "__str__", "__format__"):
                if each not in plain and getattr(cls, each) in (getattr(data, each),
                                                                getattr(object, each)):
                    type.__setattr__(cls, each, getattr(bases[-1], each))
        given = []
        for key, value in values:
            if isinstance(value, auto):
                if value.value is None:
                    value = cls._generate_next_value_(key, 1, len(given), list(given))
                else:
                    value = value.value
            given.append(value)
            metacls._add(cls, data, key, value)
        return cls

    @staticmethod
    def _data_type(bases):
        for base in bases:
            for each in base.__mro__:
                if each in (int, str, float, tuple, bytes):
                    return each
        return None

    @staticmethod
    def _add(cls, data, key, value):
        args = value if isinstance(value, tuple) else (value,)
        own_new = None
        for each in cls.__mro__:
            if "__new__" in each.__dict__ and each not in (Enum, object) and each is not data:
                own_new = each.__new__
                break
        if own_new is not None and own_new is not Enum.__new__:
            member = own_new(cls, *args)
            if not hasattr(member, "_value_"):
                member._value_ = value
        elif data is not None:
            member = data.__new__(cls, *((value,) if data is tuple else args))
            member._value_ = value if data is tuple else data(*args)
        else:
            member = object.__new__(cls)
            member._value_ = value
        value = member._value_
        for known in cls._member_map_.values():
            if known._value_ == value:
                cls._member_map_[key] = known
                type.__setattr__(cls, key, known)
                return
        member._name_ = key
        init = getattr(cls, "__init__", None)
        if init is not None and init is not object.__init__ and "__init__" in _names_of(cls):
            init(member, *args)
        cls._member_map_[key] = member
        cls._member_names_.append(key)
        type.__setattr__(cls, key, member)
        try:
            cls._value2member_map_[value] = member
        except TypeError:
            pass

    def __call__(cls, value, names=None, **kwds):
        if names is None and not kwds or cls._member_map_:
            return cls._find(value)
        bases = (cls,)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        start = kwds.get("start", 1)
        space = {"__module__": kwds.get("module", "__main__")}
        if isinstance(names, dict):
            names = list(names.items())
        for i, each in enumerate(names):
            if isinstance(each, str):
                space[each] = start + i
            else:
                space[each[0]] = each[1]
        return EnumMeta(value, bases, space)

    def _find(cls, value):
        if type(value) is cls:
            return value
        for member in cls._member_map_.values():
            if member._value_ == value:
                return member
        found = cls._missing_(value)
        if found is not None:
            return found
        name = cls.__qualname__ if _sys.version_info >= (3, 8) else cls.__name__
        raise ValueError("%r is not a valid %s" % (value, name))

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, member):
        return isinstance(member, cls) or _new_words and any(
            each._value_ == member for each in cls._member_map_.values())

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % name
                                 if _sys.version_info >= (3, 11) else "Cannot reassign members.")
        type.__setattr__(cls, name, value)

    @property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        if _sys.version_info >= (3, 11) and issubclass(cls, Flag):
            return "<flag %r>" % cls.__name__
        return "<enum %r>" % cls.__name__

def _names_of(cls):
    names = set()
    for each in cls.__mro__:
        if each not in (object, int, str, float, tuple, bytes):
            names.update(each.__dict__)
    return names

class Enum(object, metaclass=EnumMeta):
    def _generate_next_value_(name, start, count, last_values):
        for last in reversed(last_values):
            try:
                return last + 1
            except TypeError:
                pass
        return start

    _generate_next_value_ = staticmethod(_generate_next_value_)

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        return "%s.%s" % (type(self).__name__, self._name_)

    def __format__(self, spec):
        if _sys.version_info < (3, 11) and isinstance(self, (int, str)) \
                and (_sys.version_info < (3, 8) or type(self).__str__ is Enum.__str__):
            return format(self._value_, spec)
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)

class IntEnum(int, Enum):
    if _str_of_int:
        def __str__(self):
            return int.__repr__(self)

        def __format__(self, spec):
            return format(int(self._value_), spec)

if _str_of_int:
    class StrEnum(str, Enum):
        def _generate_next_value_(name, start, count, last_values):
            return name.lower()

        _generate_next_value_ = staticmethod(_generate_next_value_)

        def __str__(self):
            return str.__str__(self)

        def __format__(self, spec):
            return format(str.__str__(self), spec)

    EnumType = EnumMeta
    member = nonmember = lambda value: value

class Flag(Enum):
    def _generate_next_value_(name, start, count, last_values):
        highest = 0
        for last in last_values:
            while last >= 1 << highest:
                highest += 1
        return 1 << highest

    _generate_next_value_ = staticmethod(_generate_next_value_)

    @classmethod
    def _missing_(cls, value):
        known = 0
        for member in cls._member_map_.values():
            known |= member._value_
        if value < 0:
            value = known & value
        if value & ~known and not issubclass(cls, int):
            return None
        if issubclass(cls, int):
            made = int.__new__(cls, value)
        else:
            made = object.__new__(cls)
        made._value_ = value
        parts = [each for each in cls if each._value_ and each._value_ & value == each._value_]
        if _sys.version_info < (3, 11):
            parts.sort(key=lambda each: -each._value_)
        made._name_ = "|".join(each._name_ for each in parts) or None
        cls._member_map_[made._name_ or "0x%x" % value] = made
        return made

    def __or__(self, other):
        return type(self)(self._value_ | _flag_value(other))

    def __and__(self, other):
        return type(self)(self._value_ & _flag_value(other))

    def __xor__(self, other):
        return type(self)(self._value_ ^ _flag_value(other))

    def __invert__(self):
        return type(self)(~self._value_)

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        if self._name_ is None:
            return "<%s: %r>" % (type(self).__name__, self._value_)
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (type(self).__name__, self._value_)
        return "%s.%s" % (type(self).__name__, self._name_)

def _flag_value(other):
    return other._value_ if isinstance(other, Enum) else other

class IntFlag(int, Flag):
    if _str_of_int:
        def __str__(self):
            return int.__repr__(self)

    __ror__ = Flag.__or__
    __rand__ = Flag.__and__

def unique(enumeration):
    aliases = ["%s -> %s" % (name, member._name_)
               for name, member in enumeration._member_map_.items() if name != member._name_]
    if aliases:
        raise ValueError("duplicate values found in %r: %s" % (enumeration, ", ".join(aliases)))
    return enumeration
