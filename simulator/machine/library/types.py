# https://docs.python.org/3/library/types.html
import sys as _sys
import _lastcall

FunctionType = LambdaType = _lastcall.function
MethodType = _lastcall.method
BuiltinFunctionType = BuiltinMethodType = _lastcall.builtin
GeneratorType = _lastcall.generator
ModuleType = _lastcall.module
TracebackType = _lastcall.traceback_type

if _sys.version_info >= (3, 10):
    NoneType = _lastcall.none_type

if _sys.version_info >= (3,):
    class SimpleNamespace(object):
        "C"
        def __init__(self, **kwargs):
            for key, value in kwargs.items():
                setattr(self, key, value)

        def __repr__(self):
            name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
            return "%s(%s)" % (name, ", ".join("%s=%r" % item for item in self.__dict__.items()))

        def __eq__(self, other):
            if not isinstance(other, SimpleNamespace):
                return NotImplemented
            return self.__dict__ == other.__dict__

    class DynamicClassAttribute(object):
        def __init__(self, fget=None):
            self.fget = fget

        def __get__(self, instance, owner):
            if instance is None:
                raise AttributeError()
            return self.fget(instance)
