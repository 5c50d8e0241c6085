import atexit


def close_pool():
    print("the pool is closed", flush=True)


atexit.register(close_pool)


def app(environ, start_response):
    start_response("200 OK", [])
    return [b"hello"]
