import atexit
import multiprocessing


def work():
    atexit.register(print, "handler of the child")
    raise ValueError("in the child")


atexit.register(print, "handler of the parent")
p = multiprocessing.get_context("fork").Process(target=work, name="worker")
pass
p.join()
print(p.exitcode)
