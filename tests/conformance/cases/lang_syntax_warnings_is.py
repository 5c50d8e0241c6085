x = 1
x is 1
x is 1.5
x is -1
x is "a"
x is b"a"
x is ()
x is (1, 2)
x is (1, x)
x is None
x is True
x is ...
x is []
x is not 1
x is not "a"
1 is x
1 is 1
1 is 1 is 1
x is 1 is not 2
x == 1 is 2
x is (1 + 2)
x is "a" "b"
x is ("a" + "b")
x is ""
-1 is x
x is -1.5
x is ~1
x is not (-1)
x is __debug__
x is 1 + 2
print("end")
