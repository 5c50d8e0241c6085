from _testcapi import run_in_subinterp

print(run_in_subinterp("raise KeyboardInterrupt"))
