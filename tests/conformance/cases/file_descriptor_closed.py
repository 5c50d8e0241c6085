import os

f = open("f.txt", "w")
f.write("lost")
os.close(f.fileno())
try:
    f.flush()
except EnvironmentError as e:
    print(type(e).__name__, e)
try:
    f.close()
except EnvironmentError as e:
    print(type(e).__name__, e)
print(f.closed)
print(os.path.getsize("f.txt"))
