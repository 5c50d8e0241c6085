# https://docs.python.org/3/library/io.html
import os as _os
import sys as _sys

open = open
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 131072 if _sys.version_info >= (3, 14) else 8192

class UnsupportedOperation(OSError, ValueError):
    pass

class IOBase(object):
    closed = False

    def close(self):
        self.closed = True

    def _check_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def flush(self):
        self._check_closed()

    def isatty(self):
        self._check_closed()
        return False

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def __enter__(self):
        self._check_closed()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    next = __next__

    def readlines(self, hint=-1):
        return list(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

class RawIOBase(IOBase):
    pass

class BufferedIOBase(IOBase):
    pass

class TextIOBase(IOBase):
    pass

class _Memory(object):
    "C"
    # What StringIO and BytesIO have in common: all of it in one value, and a place in it.
    _kind = None

    def __init__(self, initial=None):
        self._all = self._empty
        self._at = 0
        if initial:
            self._check(initial)
            self._all = initial

    def _check(self, value):
        if not isinstance(value, self._kind):
            raise TypeError(self._wrong % type(value).__name__)

    def getvalue(self):
        self._check_closed()
        return self._all

    def write(self, s):
        self._check_closed()
        self._check(s)
        if self._at > len(self._all):
            self._all += self._pad * (self._at - len(self._all))
        self._all = self._all[:self._at] + s + self._all[self._at + len(s):]
        self._at += len(s)
        return len(s)

    def read(self, size=-1):
        self._check_closed()
        end = len(self._all) if size is None or size < 0 else self._at + size
        found = self._all[self._at:end]
        self._at += len(found)
        return found

    def readline(self, size=-1):
        self._check_closed()
        end = self._all.find(self._line_end, self._at) + 1
        if end == 0:
            end = len(self._all)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        found = self._all[self._at:end]
        self._at += len(found)
        return found

    def seek(self, pos, whence=0):
        self._check_closed()
        if whence == 1:
            pos += self._at
        elif whence == 2:
            pos += len(self._all)
        if pos < 0:
            raise ValueError("Negative seek position %d" % pos)
        self._at = pos
        return pos

    def tell(self):
        self._check_closed()
        return self._at

    def truncate(self, size=None):
        self._check_closed()
        size = self._at if size is None else size
        self._all = self._all[:size]
        return size

class StringIO(_Memory, TextIOBase):
    "C"
    _kind = str if _sys.version_info >= (3,) else type(u"")
    _empty = u""
    _pad = u"\0"
    _line_end = u"\n"
    _wrong = "string argument expected, got '%s'"
    encoding = errors = newlines = None
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        _Memory.__init__(self, initial_value)

class BytesIO(_Memory, BufferedIOBase):
    "C"
    _kind = bytes
    _empty = b""
    _pad = b"\0"
    _line_end = b"\n"
    _wrong = "a bytes-like object is required, not '%s'"

    def __init__(self, initial_bytes=b""):
        _Memory.__init__(self, initial_bytes)

    def getbuffer(self):
        return self._all

for _each in (UnsupportedOperation, StringIO, BytesIO):
    _each.__module__ = "_io" if _each is not UnsupportedOperation else "io"
