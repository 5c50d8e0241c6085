try:
    1/0
except (ValueError,
        undefined):
    pass
