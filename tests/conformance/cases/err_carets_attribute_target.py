class Point:
    pass


p = Point()
p.x = p.y + 1
