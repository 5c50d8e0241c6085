"""A module docstring."""
import sys


def main(arguments):
    """The main function."""
    print(__name__, len(arguments), main.__doc__, __doc__)
    return 3


if __name__ == "__main__":
    sys.exit(main(sys.argv))
