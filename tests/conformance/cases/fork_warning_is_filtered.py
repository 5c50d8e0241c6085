import os
import threading
import time
import warnings

warnings.simplefilter("ignore")
t = threading.Thread(target=time.sleep, args=(0.3,))
t.start()
if os.fork() == 0:
    os._exit(0)
os.wait()
warnings.simplefilter("error")
try:
    if os.fork() == 0:
        os._exit(0)
    os.wait()
    print("no warning")
except DeprecationWarning as error:
    print(str(error)[-40:])
t.join()
