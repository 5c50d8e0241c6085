import os

pid = os.fork()
if pid == 0:
    f = open("log.txt", "w")
    f.write("flushed\n")
    f.flush()
    f.write("lost\n")
    os._exit(0)
os.waitpid(pid, 0)
print(repr(open("log.txt").read()))
