class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


for arguments in ((), (1,), (1, 2, 3)):
    try:
        Point(*arguments)
    except TypeError as e:
        print(e)
Point(1)
