import sys
import threading


def work =():
     ValueError("v")


del sys.stderr
t = threading.Thread(target=work)
t.start()
t.join()
print("end")
