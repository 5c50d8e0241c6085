import threading, time, atexit, os, sys
lock = threading.Lock()
class W(object):
    def __enter__(self): lock.acquire(); return self
    def __exit__(self, *a): lock.release()
out = []
def work(n):
    for i in range(3):
        with W():
            out.append((n, i))
            time.sleep(0.01 * n)
ts = [threading.Thread(target=work, args=(i,)) for i in range(1, 4)]
for t in ts: t.start()
for t in ts: t.join()
print(len(out), sorted(out)[0])
def gen():
    try:
        for i in range(3):
            time.sleep(0.1)
            yield i
    finally: print('gen closed')
print(list(gen()))
class P(object):
    @property
    def slow(self):
        time.sleep(1)
        return 5
    def __eq__(self, o):
        time.sleep(0.5)
        return True
    def __repr__(self):
        time.sleep(0.1)
        return 'P'
print(P().slow, P() == 1, [P()])
def nested():
    t = threading.Thread(target=lambda: out.append('from thread'))
    t.start(); t.join()
    return 3
class Q(object):
    def __len__(self): return nested()
print(len(Q()), out[-1])
def later():
    time.sleep(0.2)
    print('thread done')
threading.Thread(target=later).start()
atexit.register(print if sys.version_info[0] > 2 else later, 'bye') if sys.version_info[0] > 2 else None
print('main done')
