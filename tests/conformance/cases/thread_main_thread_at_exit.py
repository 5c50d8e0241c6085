import atexit, threading, time
def show(tag):
    print(tag, threading.active_count(), [t.name for t in threading.enumerate()])
    print(main.is_alive(), main.name, main.daemon)
    print(repr(main).split(',')[0], str(main)[:24])
main = threading.current_thread()
def h():
    show('h')
    c = threading.current_thread()
    print(c.name, c is main, type(c).__name__, c.daemon, c.is_alive())
    show('h2')
    try: print(main.join(0))
    except Exception as e: print(type(e), e)
atexit.register(h)
def w():
    time.sleep(.2); show('w')
threading.Thread(target=w, name='W').start()
show('m')
