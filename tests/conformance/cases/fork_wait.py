import os

pid = os.fork()
if pid == 0:
    os._exit(6)
found, status = os.wait()
print(found == pid, status)
