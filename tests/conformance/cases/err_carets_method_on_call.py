def find(name):
    return None


find("server").start(
    port=80)
