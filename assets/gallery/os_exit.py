import atexit, os


@atexit.register
def flush_cache():
    print("cache flushed")


print("half a line", end="")
os._exit(4)
