import threading

t = threading.Thread(target=print, args=("work",))
t.start()
t.join()
try:
    t.start()
except RuntimeError as e:
    print("RuntimeError:", e)
u = threading.Thread(target=print)
try:
    u.join()
except RuntimeError as e:
    print("RuntimeError:", e)
