import multiprocessing
import time


def work():
    time.sleep(5)


context = multiprocessing.get_context("fork")
p = context.Process(target=work, name="worker")
print(p.name, p.is_alive(), p.exitcode, p.daemon)
p.start()
print(p.is_alive(), p.pid is not None, p.exitcode)
p.terminate()
p.join()
print(p.is_alive(), p.exitcode)
