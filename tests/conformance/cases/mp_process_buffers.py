import multiprocessing
import sys


def work():
    sys.stdout.write("child\n")


sys.stdout.write("before the fork\n")
p = multiprocessing.get_context("fork").Process(target=work)
p.start()
p.join()
sys.stdout.write("after\n")
