import sys
import threading


def work():
    raise ValueError("v")


sys.stderr = None
t = threading.Thread(target=work)
t.start()
t.join()
print("end")
