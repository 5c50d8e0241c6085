import threading


class Res:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


local = threading.local()


def work(n):
    local.res = Res(n)
    print("thread", n)


for i in range(2):
    t = threading.Thread(target=work, args=(i,))
    t.start()
    t.join()
print(hasattr(local, "res"))
local.res = Res("main")
