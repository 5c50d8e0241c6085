import multiprocessing
import os


def work(text):
    print("child:", text, os.getpid() != parent)


parent = os.getpid()
if __name__ == "__main__":
    p = multiprocessing.get_context("fork").Process(target=work, args=("hello",))
    p.start()
    p.join()
    print("parent:", p.exitcode, p.is_alive())
