import concurrent.futures
import time

pool = concurrent.futures.ThreadPoolExecutor(2)
for i in range(2):
    pool.submit(time.sleep, 1)
print("main is over")
