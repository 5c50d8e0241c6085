#!/usr/bin/env python3
"""Holds README.md against the project: nothing in it may be untrue.

usage: check.py README.md BUILD

- A fenced block with a file's name after its language (```cpp tests/…/main.cpp) is that file of the
  repository, whole and unchanged; with "..." after the name, the block's lines stand in that file
  in the same order. It is also written to an empty directory, for the console blocks to use. The
  same holds for a figure with file=….
- In a ```console block every `$ command` is run by sh in that directory, in a terminal and with
  BUILD first on the PATH; what it prints, stderr included, is what stands below it, where that
  directory is called /home/ada.
- Of every `lastcall COMMAND` in the text, `lastcall COMMAND --help` knows the command.
- In a ```sh block, which is for the reader to run, each command is one of the repository's own
  programs, a preset that exists, or a tool that the tests themselves use.
- A link to a file of the repository leads to one.

Exit status: 0 if all of it holds, 1 if something does not.
"""
import json
import os
import pty
import re
import subprocess
import sys
import tempfile

ENVIRONMENT = {"LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "TERM": "dumb", "NO_COLOR": "1"}
TOOLS = {"cmake", "ctest", "git", "cd", "pkg-config"}


def blocks(text):
    """Yields (line number, language, name, content) of each fenced block."""
    pattern = re.compile(r"^```(\w+)[ \t]*([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    for match in pattern.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        yield line, match.group(1), match.group(2).strip(), match.group(3)


def transcript(content):
    """Yields (command, output) of a console block."""
    command, output = None, []
    for line in content.splitlines():
        if line.startswith("$ "):
            if command is not None:
                yield command, output
            command, output = line[2:], []
        else:
            output.append(line)
    if command is not None:
        yield command, output


def run(command, directory, path):
    """Returns the lines that a terminal shows."""
    ours, theirs = pty.openpty()
    child = subprocess.Popen(["timeout", "60", "sh", "-c", command], cwd=directory, close_fds=True,
                             env={**ENVIRONMENT, "PATH": path}, stdin=subprocess.DEVNULL,
                             stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 65536):
            shown += chunk
    except OSError:  # how a terminal says that nobody writes to it any more
        pass
    os.close(ours)
    child.wait()
    return shown.decode("utf-8", "replace").splitlines()


def main():
    readme, build = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    root = os.path.dirname(readme)
    with open(readme, encoding="utf-8") as file:
        text = file.read()
    with open(os.path.join(root, "CMakePresets.json"), encoding="utf-8") as file:
        presets = {preset["name"] for preset in json.load(file)["configurePresets"]}
    path = build + ":" + os.environ["PATH"]
    wrong, checked = [], 0

    def check(line, holds, complaint):
        nonlocal checked
        checked += 1
        if not holds:
            wrong.append(f"README.md:{line}: {complaint}")

    with tempfile.TemporaryDirectory() as directory:
        for line, language, name, content in blocks(text):
            if name.split(" ")[0] == "lastcall":  # a figure: its picture is lastcall's to check
                name = "".join(word[5:] for word in name.split() if word.startswith("file="))
                if not name:
                    continue
            if name:
                name, _, excerpt = name.partition(" ")
                with open(os.path.join(root, name), encoding="utf-8") as file:
                    whole = file.read()
                if excerpt:
                    rest = iter([text.strip() for text in whole.splitlines()])
                    for text_line in filter(None, content.splitlines()):
                        check(line, text_line.strip() in rest, f"not in {name}: {text_line}")
                else:
                    check(line, whole == content, f"differs from {name}")
                with open(os.path.join(directory, os.path.basename(name)), "w",
                          encoding="utf-8") as file:
                    file.write(whole)
            elif language == "console":
                for command, output in transcript(content):
                    got = [shown.replace(directory, "/home/ada")
                           for shown in run(command, directory, path)]
                    check(line, got == output, f"`{command}` printed\n  " + "\n  ".join(got) +
                          "\ninstead of\n  " + "\n  ".join(output))
            elif language == "sh":
                for command in filter(None, (c.split("#")[0].strip() for c in content.splitlines())):
                    program, *arguments = command.split()
                    own = os.path.join(root, program)
                    known = program in TOOLS or program.startswith("build/") or (
                        os.path.isfile(own) and os.access(own, os.X_OK))
                    check(line, known, f"no such program: {program}")
                    if "--preset" in arguments:
                        preset = arguments[arguments.index("--preset") + 1]
                        check(line, preset in presets, f"no such preset: {preset}")
    for match in re.finditer(r"\]\((?!https?:|#)([^)#]+)", text):
        line = text.count("\n", 0, match.start()) + 1
        check(line, os.path.exists(os.path.join(root, match.group(1))),
              f"link to {match.group(1)}, which is not there")

    for match in re.finditer(r"`lastcall (\w+)(?![\w.])", text):
        line = text.count("\n", 0, match.start()) + 1
        known = subprocess.run([os.path.join(build, "lastcall"), match.group(1), "--help"],
                               stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
        check(line, known.returncode == 0, f"lastcall has no command {match.group(1)}")

    for complaint in wrong:
        print(complaint)
    print(f"{checked - len(wrong)} passed, {len(wrong)} failed")
    return 1 if wrong or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
