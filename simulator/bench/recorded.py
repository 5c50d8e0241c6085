#!/usr/bin/env python3
"""What it costs a program to be recorded: its run time, and the time from its last line to its end.

usage: recorded.py LASTCALL [--python PYTHON] [--runs N] [--scale N]

Each program is run N times with and without `lastcall record`, by turns, and the shortest times are
held against each other; on a busy machine the times of the processor are the better witness. The end
is shown by a pipe that only the program has open for writing.
"""
import argparse
import os
import subprocess
import sys
import tempfile
import time

# The first line notes the time and opens the pipe that is closed by the end of the process alone.
BEGIN = """import os as _os, time as _time
_os.set_inheritable(_os.open(_os.environ['PIPE'], _os.O_WRONLY), False)
_cpu = _time.process_time_ns()
_begin = _time.monotonic_ns()
"""
END = """
_cpu = _time.process_time_ns() - _cpu
_file = open(_os.environ['TIMES'] + '.new', 'w')
_file.write('%d %d %d' % (_cpu, _begin, _time.monotonic_ns()))
_file.close()
_os.rename(_file.name, _os.environ['TIMES'])
"""
RUNS = {
    "computes": "x = 0\nfor i in range(20000 * {scale}): x += i * i",
    "prints into a buffer": "for i in range(5000 * {scale}): print(i)",
    "prints and flushes": "for i in range(1000 * {scale}): print(i, flush=True)",
}
ENDS = {
    "nothing registered": "",
    "one handler": "import atexit\natexit.register(int)",
    "logging, a pool and a thread": (
        "import logging, threading, concurrent.futures, time\n"
        "with concurrent.futures.ThreadPoolExecutor(2) as pool: pool.submit(int).result()\n"
        "threading.Thread(target=time.sleep, args=(0.05,)).start()"),
}


def run(command, folder):
    """Nanoseconds: until the first line, from there to the last, from there to the end, and of the processor."""
    pipe, times = os.path.join(folder, "pipe"), os.path.join(folder, "times")
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    before = time.monotonic_ns()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=folder,
                               env=dict(os.environ, PIPE=pipe, TIMES=times, PYTHONUNBUFFERED=""))
    while not os.path.exists(times):
        time.sleep(0.001)
    os.set_blocking(reader, True)
    os.read(reader, 1)  # nothing comes but the end
    end = time.monotonic_ns()
    os.close(reader)
    process.wait()
    with open(times) as file:
        cpu, begin, last = map(int, file.read().split())
    os.remove(times)
    return begin - before, last - begin, end - last, cpu


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lastcall")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--scale", type=int, default=1000, help="how long the programs run (1000: a second or so)")
    options = parser.parse_args()
    lastcall = os.path.abspath(options.lastcall)
    with tempfile.TemporaryDirectory() as folder:
        os.mkfifo(os.path.join(folder, "pipe"))

        def measure(name, text):
            with open(os.path.join(folder, "program.py"), "w") as file:
                file.write(BEGIN + text.replace("{scale}", str(options.scale)) + END)
            plain, recorded = [], []
            for _ in range(options.runs):
                plain.append(run([options.python, "program.py"], folder))
                recorded.append(run([lastcall, "record", "--force", "--python", options.python, "program.py"], folder))
            return [[min(each[i] for each in runs) / 1e6 for i in range(4)] for runs in (plain, recorded)]

        print("run time, in milliseconds: alone, recorded; of the processor alone, recorded; until the first line")
        for name, text in RUNS.items():
            plain, recorded = measure(name, text)
            print(f"  {name:28} {plain[1]:6.0f} {recorded[1]:6.0f}  x {recorded[1] / plain[1]:5.3f}"
                  f"  {plain[3]:6.0f} {recorded[3]:6.0f}  x {recorded[3] / plain[3]:5.3f}  {plain[0]:5.1f} {recorded[0]:5.1f}")
        print("from the last line to the end, in milliseconds: alone, recorded")
        for name, text in ENDS.items():
            plain, recorded = measure(name, text)
            print(f"  {name:28} {plain[2]:8.1f} {recorded[2]:8.1f}   {recorded[2] - plain[2]:+6.1f}")


if __name__ == "__main__":
    main()
