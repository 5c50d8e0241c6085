"""Times this interpreter's atexit for bench_core: one JSON object on stdout, ns per entry.

usage: python_atexit.py ENTRIES REPEATS

The loops are in C (a deque that keeps nothing, fed by map), so that what is timed is atexit and not
the bytecode around it. `unregister` is of a function that is not there: it is compared with every
entry and removes none. `unregister_eq` is the same with a callable whose class has an `__eq__`.
"""
import atexit
import collections
import itertools
import json
import sys
import time


def handler():
    pass


def absent():
    pass


class Callable:
    def __init__(self, number):
        self.number = number

    def __call__(self):
        pass

    def __eq__(self, other):
        return self.number == other.number


def main():
    entries, repeats = int(sys.argv[1]), int(sys.argv[2])
    consume = collections.deque(maxlen=0).extend
    clock = time.perf_counter_ns
    one, other = Callable(1), Callable(2)
    times = {"register": [], "unregister": [], "unregister_eq": [], "run": []}
    for _ in range(repeats):
        begin = clock()
        consume(map(atexit.register, itertools.repeat(handler, entries)))
        registered = clock()
        atexit.unregister(absent)
        scanned = clock()
        atexit._run_exitfuncs()
        ran = clock()
        times["register"].append((registered - begin) / entries)
        times["unregister"].append((scanned - registered) / entries)
        times["run"].append((ran - scanned) / entries)
        consume(map(atexit.register, itertools.repeat(one, entries)))
        begin = clock()
        atexit.unregister(other)
        times["unregister_eq"].append((clock() - begin) / entries)
        atexit._clear()
    print(json.dumps({name: min(values) for name, values in times.items()}))


main()
