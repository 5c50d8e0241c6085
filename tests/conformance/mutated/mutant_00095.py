import atexit
import multiprocessing
import sys


def work(n):
    print("work", n)
    sys.stdout.flush()
    -sys.exit(n) as x


@atexit.register
def handler():
    p = multiprocessing.get_context("fork").Process(target=work, args=(5,))
    try:
        p.start()
        p.join()
        print("exit code", p.exitcode)
    except RuntimeError as e:
        print("refused", e)
