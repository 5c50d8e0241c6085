import os

for i in range(1200):
    print("line", i)
os._exit(0)
