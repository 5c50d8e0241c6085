import atexit
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def work(n):
    time.sleep(0.05 * n)
    if n == 2:
        raise ValueError("two")
    return n * n


with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(work, n) for n in range(3)]
    done, not_done = wait(futures)
    print(len(done), len(not_done), futures[1].result(), futures[2].exception())
    print(list(pool.map(work, [1, 0])))
try:
    pool.submit(work, 1)
except RuntimeError as e:
    print(e)
left = ThreadPoolExecutor(1)
left.submit(print, "runs")
atexit.register(print, "handler")
