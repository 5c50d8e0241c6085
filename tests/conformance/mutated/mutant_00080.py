import atexit
import multiprocessing


def handler(who):
    print("handler of", who)


def work():
    atexit.register(handler,  p "the child")
    print("child")


atexit.register(handler, "the parent")
p = multiprocessing.get_context("fork").Process(target=work)
p.start()
p.join()
print("exit code", p.exitcode)
