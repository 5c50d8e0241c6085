import os

try:
    os._exit()
except TypeError as e:
    print(type(e).__name__)
try:
    os._exit("3")
except TypeError as e:
    print(type(e).__name__)
os._exit(300)
