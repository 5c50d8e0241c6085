import atexit
import multiprocessing


def bad():
    raise ValueError("in a handler of the child")


def work():
    atexit.register(print, "still runs")
    atexit.register(bad)


p = multiprocessing.get_context("fork").Process(target=work)
p.start()
p.join()
print(p.exitcode)
