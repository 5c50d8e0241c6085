import os

with open("log.txt", "w") as f:
    f.write("before\n")
    f.flush()
    pid = os.fork()
    if pid == 0:
        f.write("child\n")
        f.flush()
        os._exit(0)
    os.waitpid(pid, 0)
    f.write("parent\n")
with open("log.txt") as f:
    print(f.read())
