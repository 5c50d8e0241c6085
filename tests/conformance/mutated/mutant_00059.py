for key in ("it's", 'say "x"', "both ' and \"", 5, (1, "x"), None):
    try:
        {}[key]
    except KeyError as e:
        print(e, repr(e))
{}["it's"]
