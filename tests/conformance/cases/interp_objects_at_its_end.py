from _testcapi import run_in_subinterp

run_in_subinterp("""
class A:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
a = A('a')
b = A('b')
b.itself = b
""")
run_in_subinterp("""
def generate():
    try:
        yield
    finally:
        print('finally')
g = generate()
next(g)
""")
