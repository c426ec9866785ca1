"""Why a benchmark cannot go on."""


class Failure(Exception):
    """Something that makes a benchmark worthless: no data, a failed program, a different answer."""
