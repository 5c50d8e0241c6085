# https://docs.python.org/3/library/pathlib.html, as far as programs around a process's end use it
import os
import sys as _sys
import _lastcall

class PurePath(object):
    def __init__(self, *args):
        path = os.path.join(*[str(each) for each in args]) if args else "."
        parts = [each for each in path.split("/") if each not in ("", ".")]
        self._root = "/" if path.startswith("/") else ""
        self._parts = parts
        self._path = self._root + "/".join(parts) or "."

    def __str__(self):
        return self._path

    __fspath__ = as_posix = __str__

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self._path)

    def __eq__(self, other):
        return self._path == other._path if isinstance(other, PurePath) else NotImplemented

    def __lt__(self, other):
        return self._parts < other._parts

    def __hash__(self):
        return hash(self._path)

    def __truediv__(self, other):
        return type(self)(self._path, other)

    def __rtruediv__(self, other):
        return type(self)(other, self._path)

    def joinpath(self, *others):
        return type(self)(self._path, *others)

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + tuple(self._parts)

    @property
    def name(self):
        return self._parts[-1] if self._parts else ""

    @property
    def suffix(self):
        return os.path.splitext(self.name)[1]

    @property
    def stem(self):
        return os.path.splitext(self.name)[0]

    @property
    def parent(self):
        if not self._parts:
            return self
        return type(self)(self._root + "/".join(self._parts[:-1]) or ".")

    @property
    def parents(self):
        found = []
        each = self
        while each.parent != each:
            each = each.parent
            found.append(each)
        return tuple(found)

    def is_absolute(self):
        return bool(self._root)

    def with_name(self, name):
        return type(self)(str(self.parent), name)

    def with_suffix(self, suffix):
        return self.with_name(self.stem + suffix)

class Path(PurePath):
    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    def absolute(self):
        return type(self)(os.path.abspath(self._path))

    def resolve(self, strict=False):
        return type(self)(os.path.realpath(self._path))

    def exists(self):
        return os.path.exists(self._path)

    def is_file(self):
        return os.path.isfile(self._path)

    def is_dir(self):
        return os.path.isdir(self._path)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return open(self._path, mode)

    def read_text(self, encoding=None, errors=None, newline=None):
        with open(self._path) as file:
            return file.read()

    def read_bytes(self):
        with open(self._path, "rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        with open(self._path, "w") as file:
            return file.write(data)

    def write_bytes(self, data):
        with open(self._path, "wb") as file:
            return file.write(data)

    def touch(self, mode=438, exist_ok=True):
        if not exist_ok and self.exists():
            raise FileExistsError(17, "File exists", self._path)
        open(self._path, "a").close()

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self._path)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def mkdir(self, mode=511, parents=False, exist_ok=False):
        try:
            os.mkdir(self._path)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, False, exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        os.rmdir(self._path)

    def rename(self, target):
        os.rename(self._path, str(target))
        return type(self)(target)

    def replace(self, target):
        os.replace(self._path, str(target))
        return type(self)(target)

    def iterdir(self):
        for name in os.listdir(self._path):
            yield self / name

    def stat(self):
        return os.stat(self._path)

    def glob(self, pattern):
        first, _, rest = str(pattern).partition("/")
        if first == "**":
            for folder in self._folders():
                for each in folder.glob(rest or "."):
                    yield each
        elif first in ("", "."):
            yield self
        else:
            for name in os.listdir(self._path):
                each = self / name
                if _matches(name, first) and (not rest or each.is_dir()):
                    for found in each.glob(rest) if rest else (each,):
                        yield found

    def rglob(self, pattern):
        return self.glob("**/" + str(pattern))

    def _folders(self):
        yield self
        for each in self.iterdir():
            if each.is_dir():
                for found in each._folders():
                    yield found

def _matches(name, pattern):
    if "[" in pattern:
        _lastcall.refuse("[ in a pattern of glob()", "write a pattern with * and ?")
    if not pattern:
        return not name
    if pattern[0] == "*":
        return _matches(name, pattern[1:]) or bool(name) and _matches(name[1:], pattern)
    return bool(name) and pattern[0] in (name[0], "?") and _matches(name[1:], pattern[1:])

PosixPath = type("PosixPath", (Path,), {"__module__": __name__})
PurePosixPath = type("PurePosixPath", (PurePath,), {"__module__": __name__})
Path.__new__ = staticmethod(lambda cls, *args, **kwargs:
                            object.__new__(PosixPath if cls is Path else cls))
PurePath.__new__ = staticmethod(lambda cls, *args, **kwargs:
                                object.__new__(PurePosixPath if cls is PurePath else cls))
