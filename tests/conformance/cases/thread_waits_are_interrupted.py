import os, signal, threading, time, sys
def run(name, wait, until=.6):
    def kill():
        time.sleep(.1); os.kill(os.getpid(), signal.SIGINT)
    threading.Thread(target=kill).start()
    t0=time.time()
    try:
        wait(); r='returned'
    except KeyboardInterrupt: r='interrupted'
    sys.stdout.write('%s %s %.1f\n' % (name, r, time.time()-t0))
ev=threading.Event()
t=threading.Thread(target=lambda: time.sleep(.5)); t.start(); run('join', t.join); sys.stdout.write('%r\n' % t.is_alive())
t=threading.Thread(target=lambda: time.sleep(.5)); t.start(); run('join2', lambda: t.join(2)); sys.stdout.write('%r\n' % t.is_alive()); t.join()
l=threading.Lock(); l.acquire(); threading.Timer(.5, l.release).start(); run('lock', l.acquire)
if sys.version_info >= (3, 7):
    l=threading.Lock(); l.acquire(); threading.Timer(.5, l.release).start(); run('lock2', lambda: l.acquire(timeout=2))
e=threading.Event(); threading.Timer(.5, e.set).start(); run('event', e.wait)
e=threading.Event(); threading.Timer(.5, e.set).start(); run('event2', lambda: e.wait(2))
c=threading.Condition()
def notify():
    with c: c.notify()
def cwait(n=None):
    with c: c.wait(n)
threading.Timer(.5, notify).start(); run('cond', cwait)
threading.Timer(.5, notify).start(); run('cond2', lambda: cwait(2))
s=threading.Semaphore(0); threading.Timer(.5, s.release).start(); run('sem', s.acquire)
r=threading.RLock()
def hold():
    with r: time.sleep(.5)
threading.Thread(target=hold).start(); time.sleep(.05); run('rlock', r.acquire)
run('sleep', lambda: time.sleep(.4))
try: import queue
except ImportError: import Queue as queue
q=queue.Queue(); threading.Timer(.5, q.put, (1,)).start(); run('queue', q.get)
q=queue.Queue(); threading.Timer(.5, q.put, (1,)).start(); run('queue2', lambda: q.get(timeout=2))
