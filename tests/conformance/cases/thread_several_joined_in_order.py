import atexit
import threading
import time


def work(name, delay):
    time.sleep(delay)
    print("done", name)
    atexit.register(print, "registered by", name)


atexit.register(print, "handler")
for name, delay in (("slow", 0.5), ("quick", 0.1), ("middle", 0.3)):
    threading.Thread(target=work, args=(name, delay)).start()
print("main done")
