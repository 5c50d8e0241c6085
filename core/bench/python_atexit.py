"""Times this interpreter's atexit for bench_core: one JSON object on stdout, ns per entry.

usage: python_atexit.py ENTRIES REPEATS

The loops are in C (a deque that keeps nothing, fed by map), so that what is timed is atexit and not
the bytecode around it. `unregister` is of a function that is not there: it is compared with every
entry and removes none.
"""
import atexit
import collections
import itertools
import json
import statistics
import sys
import time


def handler():
    pass


def absent():
    pass


def main():
    entries, repeats = int(sys.argv[1]), int(sys.argv[2])
    consume = collections.deque(maxlen=0).extend
    clock = time.perf_counter_ns
    times = {"register": [], "unregister": [], "run": []}
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
    print(json.dumps({name: statistics.median(values) for name, values in times.items()}))


main()
