import atexit
import multiprocessing


def handler(who):
    print("handler of", who, flush=True)


def work():
    atexit.register(handler, "the child")
    atexit.register(print, "not flushed")
    print("child")


atexit.register(handler, "the parent")
p = multiprocessing.get_context("fork").Process(target=work)
p.start()
p.join()
