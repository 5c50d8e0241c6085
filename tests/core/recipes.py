#!/usr/bin/env python3
"""Compiles and runs the programs of core/README.md, each with what it is to print below it.

usage: recipes.py README.md COMPILER FLAGS INCLUDE LIBRARY
"""

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor


def recipes(text):
    """(line, needs, program, expected) for each fence of C++ that text follows."""
    pattern = re.compile(r"^```cpp(?: needs=(\S+))?\n(.*?)^```\n\n```text\n(.*?)^```$", re.M | re.S)
    for found in pattern.finditer(text):
        yield text.count("\n", 0, found.start()) + 1, *found.groups()


def python_flags():
    """What a program that embeds Python is compiled and linked with; None if that is not installed."""
    flags = []
    for what in ("--includes", "--ldflags"):
        try:
            done = subprocess.run(["python3-config", what, "--embed"], capture_output=True, text=True)
        except FileNotFoundError:
            return None
        if done.returncode != 0:
            return None
        flags += done.stdout.split()
    prefix = [f[2:] for f in flags if f.startswith("-L")]
    return flags + [f"-Wl,-rpath,{each}" for each in prefix]


def try_recipe(line, needs, program, expected, build):
    extra = python_flags() if needs else []
    if extra is None:
        return f"left out: there is no {needs}"
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "recipe.cpp")
        with open(source, "w", encoding="utf-8") as file:
            file.write(program)
        done = subprocess.run(build(source, extra), cwd=folder, capture_output=True, text=True)
        if done.returncode != 0:
            return "does not compile:\n" + done.stderr
        ran = subprocess.run(["./recipe"], cwd=folder, capture_output=True, text=True, timeout=60)
        printed = ran.stdout + "".join(f"stderr: {each}\n" for each in ran.stderr.splitlines())
        if ran.returncode != 0:
            printed += f"exit status {ran.returncode}\n"
        return None if printed == expected else f"printed\n{printed}instead of\n{expected}"


def main():
    readme, compiler, flags, include, library = sys.argv[1:]
    with open(readme, encoding="utf-8") as file:
        all_of_them = list(recipes(file.read()))
    if len(all_of_them) < 12:
        sys.exit(f"{readme} has {len(all_of_them)} recipes, and says twelve")

    def build(source, extra):
        return [compiler, "-std=c++20", *flags.split(), "-I" + include, source, library, *extra,
                "-pthread", "-o", "recipe"]

    failed = False
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda recipe: try_recipe(*recipe, build), all_of_them))
    for (line, *_), result in zip(all_of_them, results):
        if result:
            print(f"{readme}:{line}: {result}")
            failed |= not result.startswith("left out")
    sys.exit(failed)


main()
