import os, signal, threading, time, sys
t=threading.Thread(target=lambda: (time.sleep(.4), sys.stdout.write('worker\n'))); t.start()
threading.Timer(.1, os.kill, (os.getpid(), signal.SIGINT)).start()
try: t.join(1)
except KeyboardInterrupt: print('interrupted %r %d' % (t.is_alive(), threading.active_count()))
import atexit
atexit.register(lambda: sys.stdout.write('handler\n'))
