import atexit

print(atexit._run_exitfuncs())
print(atexit._ncallbacks())
try:
    atexit._run_exitfuncs(1)
except TypeError as e:
    print("TypeError:", e)
