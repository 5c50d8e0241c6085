class A: pass
a = '%d' % 'x'
a.x += 1
