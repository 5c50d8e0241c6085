import atexit
import multiprocessing


def close_database():
    print("database closed")


def square(n):
    return n * n


if __name__ == "__main__":
    atexit.register(close_database)
    pool = multiprocessing.Pool(2)
    print(pool.map(square, range(4)))
