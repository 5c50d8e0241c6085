import threading
import time

import _xxsubinterpreters as s

a = s.create()
t = threading.Thread(target=s.run_string, args=(a, "import time, atexit; atexit.register(print, 'sub'); time.sleep(0.5)"))
t.start()
time.sleep(0.2)
print(s.is_running(a))
for call in (lambda: s.destroy(a), lambda: s.run_string(a, "")):
    try:
        call()
    except RuntimeError as error:
        print(error)
t.join()
print(s.is_running(a), flush=True)
s.destroy(a)
print(s.list_all())
