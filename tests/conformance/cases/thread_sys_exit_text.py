import atexit
import sys
import threading

atexit.register(print, "handler")
for value in (None, 0, 3, "text"):
    t = threading.Thread(target=sys.exit, args=(value,))
    t.start()
    t.join()
print("main done")
