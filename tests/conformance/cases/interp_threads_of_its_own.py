import sys
from _testcapi import run_in_subinterp

print(run_in_subinterp("""
import threading, time
print(threading.current_thread() is threading.main_thread(), threading.active_count())
def work():
    time.sleep(0.1)
    print('thread ends')
threading.Thread(target=work).start()
print(threading.active_count())
import atexit
atexit.register(print, 'handler')
print('end')
"""))
