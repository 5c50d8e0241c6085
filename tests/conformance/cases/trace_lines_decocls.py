def d(f): raise ValueError
@d
class G:
    pass
