class Quiet(Exception):
    pass


for kind in (Quiet, ValueError, KeyError):
    try:
        raise kind
    except Exception as e:
        print(repr(e), repr(str(e)), e.args)
raise Quiet
