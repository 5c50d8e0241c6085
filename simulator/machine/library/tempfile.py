# https://docs.python.org/3/library/tempfile.html
import os as _os
import shutil as _shutil
import sys as _sys

template = "tmp"
tempdir = None

# The names are another run's in reality: these are one run's.
_letters = "abcdefghijklmnopqrstuvwxyz0123456789_"
_count = [0]

def _next_name():
    _count[0] += 1
    number = _count[0] * 7368787 + 20260101
    name = ""
    for _ in range(8 if _sys.version_info >= (3,) else 6):
        number, letter = divmod(number * 31 + 17, len(_letters))
        name += _letters[letter]
    return name

def gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = "/tmp"
        if not _os.path.isdir(tempdir):
            _os.mkdir(tempdir)
    return tempdir

def gettempprefix():
    return template

def _new_path(suffix, prefix, dir):
    dir = gettempdir() if dir is None else str(dir)
    while True:
        path = _os.path.join(dir, (template if prefix is None else prefix) + _next_name()
                             + (suffix or ""))
        if not _os.path.exists(path):
            return _os.path.abspath(path)

def mkdtemp(suffix=None, prefix=None, dir=None):
    path = _new_path(suffix, prefix, dir)
    _os.mkdir(path)
    return path

def mktemp(suffix="", prefix=template, dir=None):
    return _new_path(suffix, prefix, dir)

def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    path = _new_path(suffix, prefix, dir)
    return _os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL, 384), path

class _TemporaryFileWrapper(object):
    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        if not self.file.closed:
            self.file.close()
            if self.delete:
                _os.unlink(self.name)

    __del__ = close

def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None,
                       prefix=None, dir=None, delete=True, errors=None, delete_on_close=True):
    path = _new_path(suffix, prefix, dir)
    return _TemporaryFileWrapper(open(path, mode), path, delete)

def TemporaryFile(mode="w+b", *args, **kwargs):
    path = _new_path(None, None, None)
    file = open(path, mode)
    _os.unlink(path)
    return file

if _sys.version_info >= (3,):
    class TemporaryDirectory(object):
        def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False,
                     delete=True):
            import weakref
            self.name = mkdtemp(suffix, prefix, dir)
            self._delete = delete
            self._finalizer = weakref.finalize(self, self._cleanup, self.name, repr(self), delete)

        @classmethod
        def _cleanup(cls, name, shown, delete):
            if delete:
                _shutil.rmtree(name)
                if "warnings" in _sys.modules:  # else it is ignored
                    _sys.modules["warnings"].warn("Implicitly cleaning up " + shown, ResourceWarning)

        def __repr__(self):
            return "<TemporaryDirectory %r>" % self.name

        def __enter__(self):
            return self.name

        def __exit__(self, exc, value, tb):
            if self._delete:
                self.cleanup()

        def cleanup(self):
            if self._finalizer.detach() or _os.path.exists(self.name):
                _shutil.rmtree(self.name)
