import sys
print
print 1, 2,
print 3
print "a\n", "b"
print "x\t", "y"
print >>sys.stderr, "err", 5
print >>sys.stderr, "no newline",
print >>sys.stderr
class W:
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
w = W()
print >>w, "hello", 1, None
print >>w, "more",
print w.t
print (1, 2)
print ("only")
print("x"), 5
print 7 / 2, -7 / 2, 7.0 / 2, 7 // 2, 10 ** 20, 2 ** 62, 2 ** 63, 0xff, u"uni", repr(u"uni"), 'r%r' % u'x'
class Old:
    def __init__(self, n): self.n = n
    def __repr__(self): return "Old(%d)" % self.n
    def __cmp__(self, o): return cmp(self.n, o.n)
    def m(self): return self
print Old(1), [Old(2)], Old(1) < Old(2), Old(3) == Old(3), Old(1).m()
print type(Old(1)), type(Old), Old.__name__, Old.__module__
def f():
    try:
        raise ValueError("old style")
    except ValueError as e:
        print "caught", e
    try:
        1/0
    except (ZeroDivisionError, KeyError) as e:
        print e
    print sys.exc_info()[0]
f()
print sys.exc_info()[0]
