import atexit, threading, os, sys
main = threading.current_thread()
pid = os.fork()
if pid == 0:
    atexit.register(lambda: sys.stdout.write('child %r %r\n' % (main.is_alive(), threading.current_thread() is main)))
else:
    os.waitpid(pid, 0)
    atexit.register(lambda: sys.stdout.write('parent %r\n' % main.is_alive()))
