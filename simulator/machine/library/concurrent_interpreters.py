# https://docs.python.org/3/library/concurrent.interpreters.html
import weakref as _weakref
import _interpreters
import _lastcall
from _interpreters import InterpreterError, InterpreterNotFoundError, NotShareableError, is_shareable

__all__ = ["get_current", "get_main", "create", "list_all", "is_shareable", "Interpreter",
           "InterpreterError", "InterpreterNotFoundError", "ExecutionFailed", "NotShareableError"]
_made = _weakref.WeakValueDictionary()  # one Interpreter for each that there is


class ExecutionFailed(InterpreterError):
    def __init__(self, excinfo):
        message = excinfo.formatted or (excinfo.type.__name__ + ": " + excinfo.msg)
        InterpreterError.__init__(self, message)
        self.excinfo = excinfo

    def __str__(self):
        return "%s\n\nUncaught in the interpreter:\n\n%s" % (self.excinfo.formatted, self.excinfo.errdisplay)


class Interpreter(object):
    def __new__(cls, id):
        if not isinstance(id, int):
            raise TypeError("id must be an int, got %r" % (id,))
        owns = _interpreters.whence(id) == _interpreters.WHENCE_STDLIB
        if id in _made:
            return _made[id]
        self = super(Interpreter, cls).__new__(cls)
        _made[id] = self
        self._id = id
        self._owns = owns
        if owns:
            _interpreters.incref(id)
        return self

    def __del__(self):
        if self._owns:
            self._owns = False
            try:
                _interpreters.decref(self._id)
            except InterpreterNotFoundError:
                pass

    def __repr__(self):
        return "%s(%d)" % (type(self).__name__, self._id)

    def __hash__(self):
        return hash(self._id)

    @property
    def id(self):
        return self._id

    @property
    def whence(self):
        return ("unknown", "runtime init", "legacy C-API", "C-API", "cross-interpreter C-API",
                "_interpreters module")[_interpreters.whence(self._id)]

    def is_running(self):
        return _interpreters.is_running(self._id)

    def close(self):
        return _interpreters.destroy(self._id, restrict=True)

    def prepare_main(self, ns=None, **kwargs):
        _interpreters.set___main___attrs(self._id, dict(ns or {}, **kwargs), restrict=True)

    def exec(self, code):
        failure = _interpreters.exec(self._id, code, restrict=True)
        if failure is not None:
            raise ExecutionFailed(failure)

    def call(self, callable, *args, **kwargs):
        _lastcall.refuse("'Interpreter.call'", "use exec() with the code as a string")

    call_in_thread = call


def create():
    id = _interpreters.create(reqrefs=True)
    return Interpreter(id)


def get_current():
    return Interpreter(_interpreters.get_current()[0])


def get_main():
    return Interpreter(_interpreters.get_main()[0])


def list_all():
    return [Interpreter(id) for id, _ in _interpreters.list_all(require_ready=True)]
