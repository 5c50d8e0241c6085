import sys; x = 1; y = 2; print(x + y)
if x: print("one line"); print("two statements")
total = (1 +
         2  # a comment
         + 3)
long = 1 + \
    2
# a comment alone

  # an indented comment
items = [
    1,
    2,

    3,
]
def f(a,
      b=2,
      ): return a + b
class C: x = 1; y = 2
print(total, long, items, f(1), C.x + C.y)
if (x == 1 and
        y == 2):
	print("tab")
print({"a": 1,
       "b": 2}["b"], [i
                      for i in range(3)
                      if i])
lambda: 0
"a string alone"
...
print(f
      (1))
try: pass
finally: print("end")
