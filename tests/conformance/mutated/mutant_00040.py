import sys

sys.stderr = None
print("main")
async def f():
    raise ValueError("nobody sees this")
