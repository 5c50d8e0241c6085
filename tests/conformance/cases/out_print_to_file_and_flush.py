import atexit
import os
import sys

log = open("log.txt", "w")
print("one", file=log)
print("two", file=log, flush=True)
print("three", file=log)
print(open("log.txt").read().split())


@atexit.register
def later():
    print(open("log.txt").read().split())
    log.close()
    print(open("log.txt").read().split(), log.closed)
    print("four", file=log)


pid = os.fork()
if pid == 0:
    print("child", file=log)
    sys.stdout.flush()
    os._exit(0)
os.waitpid(pid, 0)
with open("log.txt", "a") as more:
    more.write("more\n")
    raise ValueError("inside with")
