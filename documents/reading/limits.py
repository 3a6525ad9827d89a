"""How much is read from one document, and for how long."""

from datetime import timedelta

MIB = 1024 * 1024

BYTES = 25 * MIB  # a letter with its attachments scanned in is 5 to 15 MB
LETTERS = 1_000_000  # of text: twice the longest minutes that a committee has written
PAGES = 300  # a committee's minutes with all attachments; each takes some 10 ms
UNPACKED_BYTES = 100 * MIB  # all parts of a docx together
PART_BYTES = 40 * MIB  # one XML part of a docx: it is held as a tree of ten times its size
UNPACKED_RATIO = 100  # unpacked to packed; Word's own XML packs 10 to 30 times
SMALL_BYTES = 1 * MIB  # a part no larger than this may be packed as tightly as it likes
PARTS = 5_000  # parts in a docx

READING_TIME = timedelta(seconds=20)  # a slow machine reads the largest file allowed in half
MEMORY_BYTES = 1024 * MIB  # address space of the process that reads
