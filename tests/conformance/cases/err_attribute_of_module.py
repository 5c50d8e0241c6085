import sys
import time

try:
    sys.exti(3)
except AttributeError as e:
    print("AttributeError:", e)
time.sleeep(1)
