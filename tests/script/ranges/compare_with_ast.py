"""Holds the ranges of our syntax tree against those of Python's own `ast`.

usage: compare_with_ast.py DUMP_TREE FILE_OR_DIRECTORY...

Reads every file as the Python that runs this script does (3.10 or later) and compares each node's
kind and range. Files that are outside the subset are skipped and counted.
"""
import ast
import pathlib
import subprocess
import sys


def has_other_ranges(node):
    """Annotations, patterns and a class's keywords: no message shows their ranges, and ours are not those of ast."""
    return (isinstance(node, (ast.AnnAssign, ast.Match)) or getattr(node, "annotation", None) or getattr(node, "returns", None)
            or isinstance(node, ast.ClassDef) and node.keywords)


def nodes_of(text):
    tree = ast.parse(text)
    if any(has_other_ranges(node) for node in ast.walk(tree)):
        raise ValueError("not compared")
    # Up to 3.11 format specs have ranges of a kind of their own; nothing ever shows them.
    left_out = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FormattedValue) and node.format_spec and sys.version_info < (3, 12):
            left_out.add(node.format_spec)
            left_out.update(v for v in node.format_spec.values if isinstance(v, ast.Constant))
    found = []
    for node in ast.walk(tree):
        if hasattr(node, "lineno") and node not in left_out:
            found.append("%s %d %d %d %d" % (type(node).__name__, node.lineno, node.col_offset,
                                             node.end_lineno, node.end_col_offset))
    return sorted(found)


def main():
    dump_tree = sys.argv[1]
    version = "%d.%d" % sys.version_info[:2]
    files = []
    for name in sys.argv[2:]:
        path = pathlib.Path(name)
        files += sorted(path.glob("**/*.py")) if path.is_dir() else [path]
    compared = skipped = failed = 0
    for path in files:
        try:
            expected = nodes_of(path.read_bytes())
        except (SyntaxError, ValueError):
            skipped += 1
            continue
        run = subprocess.run([dump_tree, version, str(path)], capture_output=True, text=True, errors="replace")
        if run.returncode == 1:
            skipped += 1
            if "error: invalid syntax" in run.stderr:
                failed += 1
                print("%s: refused\n%s" % (path, run.stderr))
            continue
        if run.returncode != 0:
            failed += 1
            print("%s: dump_tree ended with %d\n%s" % (path, run.returncode, run.stderr))
            continue
        compared += 1
        ours = sorted(run.stdout.splitlines())
        if ours != expected:
            failed += 1
            print("%s:\n  only in ast: %s\n  only ours:   %s" % (
                path, sorted(set(expected) - set(ours))[:8], sorted(set(ours) - set(expected))[:8]))
    print("%d files compared, %d outside the subset, %d differ" % (compared, skipped, failed))
    return 1 if failed or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
