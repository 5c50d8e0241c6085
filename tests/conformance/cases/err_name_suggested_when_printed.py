try:
    del a_21
finally:
    class a_22(object):
        pass
