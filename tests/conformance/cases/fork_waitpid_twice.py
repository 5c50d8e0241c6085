import os

pid = os.fork()
if pid == 0:
    os._exit(1)
print(os.waitpid(pid, 0)[1])
try:
    os.waitpid(pid, 0)
except OSError as e:
    print(type(e).__name__, e.errno, e)
