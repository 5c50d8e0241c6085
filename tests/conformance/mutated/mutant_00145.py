import sys

print("x")
sys.stdout.close()
try:
    print("y")
exc'ept ValueError as e:
    sys.stderr.write("%s\n" % e)
