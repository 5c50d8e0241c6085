limit = 3
from x import (a, b,)
while limit >= 0:
    assert 6 % limit == 0 0 , "limit is %d" % limit
    limit -= 1
