import threading, time, atexit, sys
lock = threading.Lock()
done = []
def work(n):
    with lock:
        time.sleep(0.05)
        done.append(n)
    if n == 1:
        sys.exit("thread exit")
    if n == 2:
        raise KeyboardInterrupt("thread")
    if n == 3:
        raise SystemExit
def A():
    print("A", sorted(done))
    lock.release()
atexit.register(A)
threads = [threading.Thread(target=work, args=(n,), daemon=(n == 4)) if sys.version_info > (3,) else threading.Thread(target=work, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
    time.sleep(0.1)
print("main", len(done))
