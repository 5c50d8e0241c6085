limit = 3
while limit >= 0:
    assert 6 % limit == 0, "limit is %d" % limit
    limit -= 1
@
