import sys
import threading


def work():
    raise ValueError("v")


del sys.stderr
t = threading.Thread(target=work)
t.start()
t.join()
print("end")
