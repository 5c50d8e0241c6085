# What os.path has beside the functions in C++ (modules/os.cpp).
import os

curdir, pardir, extsep, altsep, pathsep, sep, devnull = ".", "..", ".", None, ":", "/", "/dev/null"

def isabs(s):
    return str(s).startswith("/")

def normpath(path):
    path = str(path)
    if not path:
        return "."
    root = "//" if path.startswith("//") and not path.startswith("///") \
        else "/" if path.startswith("/") else ""
    parts = []
    for each in path.split("/"):
        if each in ("", "."):
            continue
        if each != ".." or (not root and not parts) or (parts and parts[-1] == ".."):
            parts.append(each)
        elif parts:
            parts.pop()
    return root + "/".join(parts) or "."

def normcase(s):
    return s

def expanduser(path):
    path = str(path)
    if not path.startswith("~"):
        return path
    name, slash, rest = path[1:].partition("/")
    if name:
        return path
    home = os.environ.get("HOME", "/home/user").rstrip("/")
    return home + slash + rest or "/"

def islink(path):
    return False

def ismount(path):
    return os.path.abspath(path) == "/"

lexists = os.path.exists

def samefile(f1, f2):
    return os.path.abspath(f1) == os.path.abspath(f2)

def splitdrive(p):
    return "", p

def commonprefix(m):
    if not m:
        return ""
    first, last = min(m), max(m)
    for i, c in enumerate(first):
        if c != last[i]:
            return first[:i]
    return first

def relpath(path, start="."):
    here = [each for each in os.path.abspath(start).split("/") if each]
    there = [each for each in os.path.abspath(path).split("/") if each]
    common = len(commonprefix([here, there]))
    return "/".join([".."] * (len(here) - common) + there[common:]) or "."
